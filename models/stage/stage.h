#pragma once

#include "models/stage/stageoverlay.h"
#include "models/stage/stagestore.h"

#include <functional>
#include <memory>

//! A content that a change may have, and what it goes by.
struct HashedContent {
    QByteArray bytes = {};
    QString sha256 = {};
    QString gitOid = {};

    static HashedContent of(const QByteArray &bytes); //!< for a worker thread, if there is much of it
};

//! The pending changes of one branch: what is to be in its next commit, kept whatever happens to the window.
//!
//! All that is done to them can be undone, one after the other, as long as the program runs.
class Stage : public QObject
{
    Q_OBJECT

public:
    using Step = std::function<Result<hub::Done>(StageChanges &)>;

    Stage(StageKey key, StageStore &store, std::function<void()> load, QObject *parent = nullptr);

    const StageKey &key() const { return m_key; }
    const StageChanges &changes() const { return m_overlay->changes(); }
    const std::shared_ptr<const StageOverlay> &overlay() const { return m_overlay; }
    bool isEmpty() const { return changes().isEmpty(); }

    //! Does something to the changes; the text says what it was, for whoever wants it undone.
    Result<hub::Done> change(const QString &text, const Step &step);
    //! The same, away from the GUI thread where it is a matter of many: `done` is called when it is done, perhaps at
    //! once, unless this is gone before. What the step uses it has to hold itself. Until then nothing else is changed.
    void changeMany(const QString &text, qsizetype count, Step step,
                    std::function<void(const Result<hub::Done> &)> done);
    bool canUndo() const { return !m_history.empty() && !isLocked(); }
    QString undoText() const { return m_history.empty() ? QString() : m_history.back().text; }
    void undo();

    //! Keeps a content that is to be in a change: fills in where it is and how large.
    void keep(const QByteArray &content, StagedChange &change);
    void keep(const HashedContent &content, StagedChange &change);

    const QString &title() const { return m_title; }
    const QString &description() const { return m_description; }
    void setDraft(const QString &title, const QString &description);
    //! A title for the commit, unless somebody has written one; it goes with the changes.
    void suggestTitle(const QString &title);

    //! While they are being committed they stay as they are, and while many are being changed.
    bool isLocked() const { return m_isLocked || m_isWorking; }
    bool isWorking() const { return m_isWorking; } //!< changing many
    void setLocked(bool on);
    const QString &sending() const { return m_sending; }
    void setSending(const QString &fingerprint);
    void settle(); //!< all of it is committed
    void settle(const StageChanges &part); //!< so much of it is committed

    void restore(const SavedStage &saved); //!< what was kept last time
    //! The repo has another name by now, which `from` was of: takes what is staged there besides what is staged here.
    //! What both have changed stays as it is here, and a content that would be lost by that gets another name.
    void takeOver(Stage &from);
    SavedStage saved() const; //!< as it is kept
    void save();

signals:
    void changed();
    void draftChanged(); //!< not by setDraft()
    void lockedChanged();
    void moved(Stage *from, Stage *to); //!< the repo has another name: whoever stages something here does it there

private:
    struct Before {
        QString text = {};
        std::shared_ptr<const StageOverlay> overlay = {};
    };

    std::optional<Error> obstacle() const;
    void setWorking(bool on);
    void remember(const QString &text);
    void set(std::shared_ptr<const StageOverlay> overlay);

    StageKey m_key;
    StageStore &m_store;
    std::function<void()> m_load; //!< brings what was kept last time, at once
    std::shared_ptr<const StageOverlay> m_overlay = std::make_shared<StageOverlay>();
    std::vector<Before> m_history;
    QString m_title;
    QString m_description;
    QString m_suggested; //!< the title, if nobody has written another one
    QString m_sending;
    bool m_isLocked = false;
    bool m_isWorking = false;
};
