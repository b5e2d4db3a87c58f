#pragma once

#include "hub/repoid.h"

#include <QObject>

//! News of repos that were changed from within the program: whoever changes one says so here, and whoever shows it
//! looks again. One for all windows and tabs of an account.
class RepoChanges : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void committed(const hub::RepoId &repo, const QString &revision, const QString &commit);
    void refsChanged(const hub::RepoId &repo); //!< a branch or a tag came or went
    void settingsChanged(const hub::RepoId &repo); //!< visibility, gate, likes: what its description says
    void discussionsChanged(const hub::RepoId &repo);
    void created(const hub::RepoId &repo);
    void moved(const hub::RepoId &from, const hub::RepoId &to);
    void removed(const hub::RepoId &repo);
};
