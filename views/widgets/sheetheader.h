#pragma once

#include <QWidget>

class HeadingLabel;
class QLabel;

//! The top of a sheet that asks how something is to be done: what it is about as a picture, what is to be done, and
//! with what.
class SheetHeader : public QWidget
{
    Q_OBJECT

public:
    SheetHeader(const QString &iconName, const QString &title, QWidget *parent);

    HeadingLabel *title() const { return m_title; }
    QLabel *words() const { return m_words; } //!< below the title

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintPicture();

    QString m_iconName;
    QLabel *m_picture;
    HeadingLabel *m_title;
    QLabel *m_words;
};
