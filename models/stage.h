#pragma once

#include "models/stageoverlay.h"
#include "models/stagestore.h"

#include <functional>
#include <memory>

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
    bool canUndo() const { return !m_history.empty() && !m_isLocked; }
    QString undoText() const { return m_history.empty() ? QString() : m_history.back().text; }
    void undo();

    //! Keeps a content that is to be in a change: fills in where it is and how large.
    void keep(const QByteArray &content, StagedChange &change);

    const QString &title() const { return m_title; }
    const QString &description() const { return m_description; }
    void setDraft(const QString &title, const QString &description);

    //! While they are being committed they stay as they are.
    bool isLocked() const { return m_isLocked; }
    void setLocked(bool on);
    const QString &sending() const { return m_sending; }
    void setSending(const QString &fingerprint);
    void settle(); //!< all of it is committed

    void restore(const SavedStage &saved); //!< what was kept elsewhere, or last time
    void save();

signals:
    void changed();
    void draftChanged(); //!< not by setDraft()
    void lockedChanged();

private:
    struct Before {
        QString text = {};
        std::shared_ptr<const StageOverlay> overlay = {};
    };

    void set(std::shared_ptr<const StageOverlay> overlay);

    StageKey m_key;
    StageStore &m_store;
    std::function<void()> m_load; //!< brings what was kept last time, at once
    std::shared_ptr<const StageOverlay> m_overlay = std::make_shared<StageOverlay>();
    std::vector<Before> m_history;
    QString m_title;
    QString m_description;
    QString m_sending;
    bool m_isLocked = false;
};
