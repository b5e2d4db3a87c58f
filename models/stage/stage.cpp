#include "models/stage/stage.h"

#include "transfer/filehash.h"

#include <QtConcurrentRun>

namespace {

constexpr size_t longestHistory = 50;
constexpr qsizetype mostRemembered = 1'000'000; // changes, in all states of the history
constexpr qsizetype fewEnough = 1000; // to be changed at once

} // namespace

HashedContent HashedContent::of(const QByteArray &bytes)
{
    using transfer::Digest;
    Digest sha256(Digest::Kind::Sha256, bytes.size());
    Digest gitBlob(Digest::Kind::GitBlob, bytes.size());
    sha256.add(bytes);
    gitBlob.add(bytes);
    return {.bytes = bytes, .sha256 = sha256.hex(), .gitOid = gitBlob.hex()};
}

Stage::Stage(StageKey key, StageStore &store, std::function<void()> load, QObject *parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_store(store)
    , m_load(std::move(load))
{ }

Result<hub::Done> Stage::change(const QString &text, const Step &step)
{
    m_load();
    if (const std::optional<Error> why = obstacle())
        return std::unexpected(*why);
    StageChanges next = changes();
    const Result<hub::Done> done = step(next);
    if (!done || next == changes())
        return done;
    remember(text);
    set(std::make_shared<StageOverlay>(std::move(next)));
    return done;
}

void Stage::changeMany(const QString &text, qsizetype count, Step step,
                       std::function<void(const Result<hub::Done> &)> done)
{
    if (count + changes().count() <= fewEnough)
        return done(change(text, step));
    m_load();
    if (const std::optional<Error> why = obstacle())
        return done(std::unexpected(*why));
    struct Worked {
        Result<hub::Done> result = {};
        std::shared_ptr<const StageOverlay> overlay = {}; //!< null: nothing was changed
    };
    setWorking(true);
    QtConcurrent::run([all = changes(), step = std::move(step)] {
        StageChanges next = all;
        Worked worked{.result = step(next)};
        if (worked.result && next != all)
            worked.overlay = std::make_shared<StageOverlay>(std::move(next));
        return worked;
    }).then(this, [this, text, done = std::move(done)](const Worked &worked) {
        setWorking(false);
        if (worked.overlay) {
            remember(text);
            set(worked.overlay);
        }
        done(worked.result);
    });
}

std::optional<Error> Stage::obstacle() const
{
    if (m_isWorking)
        return Error{.kind = Error::Kind::Invalid,
                     .detail = tr("One moment: what was done before is still being staged.")};
    if (m_isLocked)
        return Error{.kind = Error::Kind::Invalid,
                     .detail = tr("The pending changes are being committed. Wait until that is done, or cancel it.")};
    return {};
}

//! What there is now can be gone back to; not for ever, and of very many changes less often.
void Stage::remember(const QString &text)
{
    m_history.push_back({.text = text, .overlay = m_overlay});
    qsizetype rows = 0;
    size_t kept = 0;
    while (kept < m_history.size() && kept < longestHistory) {
        rows += m_history[m_history.size() - 1 - kept].overlay->changes().count();
        if (kept > 0 && rows > mostRemembered)
            break;
        ++kept;
    }
    m_history.erase(m_history.begin(), m_history.end() - std::ptrdiff_t(kept));
}

void Stage::undo()
{
    if (!canUndo())
        return;
    const std::shared_ptr<const StageOverlay> before = m_history.back().overlay;
    m_history.pop_back();
    set(before);
}

void Stage::keep(const QByteArray &content, StagedChange &change)
{
    keep(HashedContent::of(content), change);
}

void Stage::keep(const HashedContent &content, StagedChange &change)
{
    change.blob = content.sha256;
    change.blobOid = content.gitOid;
    change.size = content.bytes.size();
    m_store.keep(change.blob, content.bytes);
}

void Stage::setDraft(const QString &title, const QString &description)
{
    if (title == m_title && description == m_description)
        return;
    m_load();
    m_title = title;
    m_description = description;
    save();
}

void Stage::suggestTitle(const QString &title)
{
    if (!m_title.isEmpty() && m_title != m_suggested)
        return;
    m_title = title;
    m_suggested = title;
    save();
    emit draftChanged();
}

void Stage::setLocked(bool on)
{
    if (std::exchange(m_isLocked, on) != on)
        emit lockedChanged();
}

void Stage::setWorking(bool on)
{
    m_isWorking = on;
    emit lockedChanged();
}

void Stage::setSending(const QString &fingerprint)
{
    if (std::exchange(m_sending, fingerprint) != fingerprint)
        save();
}

void Stage::settle()
{
    m_history.clear();
    m_title.clear();
    m_description.clear();
    m_sending.clear();
    set(std::make_shared<StageOverlay>());
    emit draftChanged();
}

void Stage::settle(const StageChanges &part)
{
    m_history.clear();
    set(std::make_shared<StageOverlay>(changes().without(part)));
}

void Stage::restore(const SavedStage &saved)
{
    m_title = saved.title;
    m_description = saved.description;
    m_sending = saved.sending;
    m_overlay = std::make_shared<StageOverlay>(saved.changes);
    emit draftChanged();
    emit changed();
}

void Stage::takeOver(Stage &from)
{
    if (m_title.isEmpty() && m_description.isEmpty() && !(from.title().isEmpty() && from.description().isEmpty())) {
        m_title = from.title();
        m_description = from.description();
        emit draftChanged();
        save();
    }
    if (!from.isEmpty()) {
        StageChanges next = changes();
        next.absorb(from.changes());
        if (!isEmpty())
            remember(tr("Bring changes along from %1").arg(from.key().repo.id));
        set(std::make_shared<StageOverlay>(std::move(next)));
    }
    from.settle();
    emit from.moved(&from, this);
}

void Stage::set(std::shared_ptr<const StageOverlay> overlay)
{
    m_overlay = std::move(overlay);
    const bool isOver = isEmpty() && !m_suggested.isEmpty() && m_title == m_suggested;
    if (isOver) {
        m_title.clear();
        m_suggested.clear();
    }
    save();
    emit changed();
    if (isOver)
        emit draftChanged();
}

SavedStage Stage::saved() const
{
    return {.key = m_key, .changes = changes(), .title = m_title, .description = m_description, .sending = m_sending};
}

void Stage::save()
{
    m_store.save(saved());
}
