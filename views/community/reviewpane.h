#pragma once

#include "models/cards/cardmarkdown.h"
#include "models/community/changedscan.h"
#include "models/community/remarks.h"

#include <QHash>
#include <QWidget>

class DiffPane;
class DiscussionThread;
class Drafts;
class ImageSource;
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
}
struct ChangeSet;
struct RepoServices;

//! The files that a pull request changes, and the remarks on them that wait to be sent together.
class ReviewPane : public QWidget
{
    Q_OBJECT

public:
    ReviewPane(DiscussionThread &thread, const RepoServices &services, QWidget *parent = nullptr);

    void clear(); //!< the thread is about to become another one
    void showThread(); //!< what it proposes now
    const ChangeSet &changes() const; //!< that are looked at
    const Remarks &remarks() const { return m_remarks; }
    QString comment(const QString &summary) const; //!< with all the remarks in it
    void forgetRemarks(); //!< they were sent
    void setPeople(PersonFinder *people) { m_people = people; } //!< whom a remark can mention
    void setRefusal(const QString &why); //!< why nothing can be said here; empty: it can

signals:
    void linkActivated(const QUrl &url);
    void sendRequested(); //!< the remarks, as one comment

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    //! A commit of the pull request.
    struct Commit {
        QString oid = {};
        QString title = {};

        friend bool operator==(const Commit &, const Commit &) = default;
    };

    void layOut();
    QWidget *makeCommits();
    //! Oldest first; the last one is what all changes lead to. What is shown stays, if it is still among them.
    void setCommits(const QList<Commit> &commits);
    QString commit() const; //!< whose changes are looked at; empty: all of them
    void stepCommit(int step);
    void updateCommits();
    void compare();
    QString viewedKey() const;
    void keepViewed(const QString &path, bool viewed);
    void lookAtScans();
    void showScans();
    void begin(const DiffRange &range);
    RemarkCard *makeCard(int id);
    void showRemarks();
    void updateBar();
    void addToMenu(int file, QMenu *menu);
    void askDiscard();

    DiscussionThread &m_thread;
    hub::HubClient &m_client;
    Settings &m_settings;
    ImageSource &m_images;
    Prompter &m_prompter;
    PersonFinder *m_people = nullptr;
    Drafts *m_drafts;
    QString m_shownDiff; //!< that the files changed were made from
    CardBase m_base; //!< where the links of remarks lead
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
