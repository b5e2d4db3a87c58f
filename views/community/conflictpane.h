#pragma once

#include "models/merge/mergejob.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <utility>

class ConflictEditor;
class Drafts;
class MessageBar;
class PaneStates;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

//! What stands in the way of a merge, file by file: text is worked on line by line, of other files one or the other is
//! taken. The outcome becomes a commit of the pull request, or a pull request that takes its place.
class ConflictPane : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictPane(hub::HubClient &client, QWidget *parent = nullptr);

    void setDrafts(Drafts *drafts) { m_drafts = drafts; } //!< what was worked on is kept there
    void setSubject(const MergeJob::Subject &subject); //!< read when it is shown; number 0: none
    void setRefusal(const QString &why); //!< why nothing can be written; empty: it can
    void reload();
    void refresh(); //!< whatever has been typed is not taken away for that
    const MergeJob &job() const { return m_job; }

signals:
    void committed(const QString &oid); //!< to the pull request
    void replaced(int number, bool isOldClosed); //!< by another pull request

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *makeChoice();
    QWidget *makeBar();
    void onStateChanged();
    void readAnew();
    void rememberDecisions();
    void onRefused(const Error &error);
    void onSidesMoved();
    void fill();
    void restoreDecisions();
    void showFile(int row);
    QString begunText(const MergeConflict &conflict);
    void offerKept();
    void bringBack();
    void forgetTexts(); //!< they are written
    void keepText();
    QString kept(const QString &key) const;
    void keep(const QString &key, const QString &text);
    void choose(MergeDecision::Take take);
    void updateStates();
    QString keyOf(const MergeConflict &conflict) const;
    QString versionText(const MergeVersion &version) const;
    QString outcomeText() const;

    MergeJob m_job;
    MergeJob::Subject m_subject;
    Drafts *m_drafts = nullptr;
    QHash<QString, QString> m_texts; //!< where there are no drafts
    QString m_refusal;
    QStringList m_writtenKeys; //!< of the texts that are on their way
    int m_shown = -1; //!< which conflict
    QString m_shownPath; //!< of it; it is shown again after the conflicts were read anew
    QHash<QString, std::pair<QString, MergeDecision>> m_decided; //!< before that, by path: about which versions
    bool m_isNew = false; //!< they are being read
    bool m_hasMoved = false; //!< and that is why
    std::function<void()> m_act; //!< what the message offers
    PaneStates *m_states; //!< objectName "conflictStates"
    MessageBar *m_message; //!< objectName "conflictMessage"
    QListWidget *m_files; //!< objectName "conflictFiles"
    QStackedWidget *m_stack;
    ConflictEditor *m_editor;
    QLabel *m_whole; //!< objectName "conflictWhole"
    QPushButton *m_keepOurs; //!< objectName "wholeOurs"
    QPushButton *m_keepTheirs; //!< objectName "wholeTheirs"
    QLabel *m_outcome; //!< objectName "conflictOutcome"
    QPushButton *m_write; //!< objectName "conflictWrite"
};
