#pragma once

#include "models/explore/reposearch.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

//! The whole search as one line of text to edit; says what is wrong with it and keeps what was typed.
class SearchTextBar : public QWidget
{
    Q_OBJECT

public:
    explicit SearchTextBar(QWidget *parent = nullptr);

    void setSearch(const RepoSearch &search); //!< not while its text is being edited
    void edit(); //!< takes the focus

signals:
    void accepted(const RepoSearch &search);
    void left(); //!< with Escape

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void accept();
    void say(const QString &problem);

    RepoSearch m_search;
    QLineEdit *m_text; //!< objectName "searchText"
    QPushButton *m_apply; //!< objectName "applySearchText"
    QLabel *m_hint; //!< objectName "searchTextHint"
};
