#pragma once

#include "models/diff/diffside.h"
#include "models/history/reflistmodel.h"

#include <QWidget>

class Chip;
class DiffPane;
class Prompter;
class RevisionSelector;
class Settings;
class QToolButton;

//! Any two revisions of a repo compared, or one of it with one of another repo.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    //! The names of the head's repo are those the page has already.
    CompareView(hub::HubClient &client, RefListModel &headRefs, Settings &settings, Prompter &prompter,
                QWidget *parent = nullptr);

    //! The base as an address writes it: a revision, or [kinds/]owner/name:revision.
    void compare(const hub::RepoId &repo, const QString &base, const QString &head);
    void clear();
    void refresh();
    DiffPane &changes() { return *m_changes; }

    //! What an address calls a side, seen from a repo.
    static QString nameOf(const DiffSide &side, const hub::RepoId &from);
    static DiffSide sideOf(const QString &name, const hub::RepoId &from);

signals:
    void sidesChosen(const QString &base, const QString &head); //!< other ones than shown
    void closed();

private:
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &text);
    void connectParts();
    void askForRepo();
    void setBaseRepo(const hub::RepoId &repo);

    Prompter &m_prompter;
    RefListModel m_baseRefs;
    RevisionSelector *m_base; //!< objectName "compareBase"
    RevisionSelector *m_head; //!< objectName "compareHead"
    Chip *m_otherRepo; //!< objectName "compareRepo": the base's, where it is another
    QToolButton *m_swap; //!< objectName "compareSwap"
    QToolButton *m_choose; //!< objectName "compareChooseRepo"
    QToolButton *m_close; //!< objectName "compareClose"
    DiffPane *m_changes; //!< objectName "compareChanges"
    hub::RepoId m_repo;
    DiffSide m_baseSide;
    QString m_headRevision;
};
