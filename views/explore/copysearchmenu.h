#pragma once

#include "hub/endpoint.h"
#include "models/explore/reposearch.h"

#include <QMenu>

//! Copies a search in the words of other programs; where one of them lacks a filter it says which.
class CopySearchMenu : public QMenu
{
    Q_OBJECT

public:
    explicit CopySearchMenu(QWidget *parent = nullptr);

    void setSearch(const RepoSearch &search, const hub::Endpoint &endpoint);

signals:
    void copied(const QString &what); //!< to be said: "Command copied"

private:
    QAction *addCopy(const QString &name, const QString &text, const QString &iconName, std::function<QString()> code,
                     const QString &said);

    RepoSearch m_search;
    hub::Endpoint m_endpoint;
    QAction *m_command; //!< objectName "copyCommand"
};
