#pragma once

#include "models/community/changedscan.h"
#include "models/community/remarks.h"

#include <QHash>
#include <QWidget>

class DiffPane;
class Drafts;
class PersonFinder;
class Prompter;
class RemarkCard;
class Settings;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace hub {
class HubClient;
class PersonFinder;
} // namespace hub

//! The files that a pull request changes, and the remarks on them that wait to be sent together.
class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    ReviewPane(hub::HubClient &client, Settings &settings, Prompter &prompter, QWidget *parent = nullptr);

    DiffPane &changed() { return *m_changed; }
    Remarks &remarks() { return m_remarks; }
    void setPeople(PersonFinder *people) { m_people = people; } //!< whom a remark can mention
    void setPlace(Drafts *drafts, const QString &key); //!< where remarks are kept
    //! A commit of the pull request.
    struct Commit {
        QString oid = {};
        QString title = {};

        friend bool operator==(const Commit &, const Commit &) = default;
    };
    //! Oldest first; the last one is what all changes lead to. What is shown stays, if it is still among them.
    void setCommits(const QList<Commit> &commits);
    QString commit() const; //!< whose changes are looked at; empty: all of them
    void stepCommit(int step);
    void setRefusal(const QString &why); //!< why nothing can be said here; empty: it can

signals:
    void sendRequested(); //!< the remarks, as one comment
    void commitChosen(); //!< other changes are to be shown

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    QWidget *makeCommits();
    void updateCommits();
    void lookAtScans();
    void showScans();
    void begin(const DiffRange &range);
    void showRemarks();
    void updateBar();
    void addToMenu(int file, QMenu *menu);
    void askDiscard();

    Prompter &m_prompter;
    PersonFinder *m_people = nullptr;
    Remarks m_remarks;
    ChangedScan m_scan;
    QHash<int, RemarkCard *> m_cards;
    QList<Commit> m_list;
    QString m_refusal;
    QWidget *m_commitBar;
    QComboBox *m_commits; //!< objectName "reviewCommits"
    QToolButton *m_previous; //!< objectName "reviewPrevious"
    QToolButton *m_next; //!< objectName "reviewNext"
    QLabel *m_scanIcon;
    QLabel *m_scanText; //!< objectName "reviewScan"
    DiffPane *m_changed;
    QWidget *m_bar; //!< objectName "reviewBar"
    QLabel *m_count; //!< objectName "reviewCount"
    QPushButton *m_discard; //!< objectName "reviewDiscard"
    QPushButton *m_send; //!< objectName "reviewSend"
};
