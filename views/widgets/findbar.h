#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

//! The line below a text in which to look for words: finds while typing, Return and Shift+Return go on and back.
class FindBar : public QFrame
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    void open(const QString &words);
    void setFound(bool found);

signals:
    void searchRequested(const QString &words, bool isBackward, bool isIncremental);
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void close();

    QLineEdit *m_words; //!< objectName "findText"
    QLabel *m_notFound; //!< objectName "notFound"
};
