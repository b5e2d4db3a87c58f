#include "models/stage.h"

#include "transfer/filehash.h"

namespace {

constexpr size_t longestHistory = 50;

} // namespace

Stage::Stage(StageKey key, StageStore &store, std::function<void()> load, QObject *parent)
    : QObject(parent)
    , m_key(std::move(key))
    , m_store(store)
    , m_load(std::move(load))
{ }

Result<hub::Done> Stage::change(const QString &text, const Step &step)
{
    m_load();
    if (m_isLocked)
        return failure(Error::Kind::Invalid,
                       tr("The pending changes are being committed. Wait until that is done, or cancel it."));
    StageChanges next = changes();
    const Result<hub::Done> done = step(next);
    if (!done || next == changes())
        return done;
    m_history.push_back({.text = text, .overlay = m_overlay});
    if (m_history.size() > longestHistory)
        m_history.erase(m_history.begin());
    set(std::make_shared<StageOverlay>(std::move(next)));
    return done;
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
    using transfer::Digest;
    Digest sha256(Digest::Kind::Sha256, content.size());
    Digest gitBlob(Digest::Kind::GitBlob, content.size());
    sha256.add(content);
    gitBlob.add(content);
    change.blob = sha256.hex();
    change.blobOid = gitBlob.hex();
    change.size = content.size();
    m_store.keep(change.blob, content);
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

void Stage::setLocked(bool on)
{
    if (std::exchange(m_isLocked, on) != on)
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

void Stage::restore(const SavedStage &saved)
{
    m_title = saved.title;
    m_description = saved.description;
    m_sending = saved.sending;
    m_overlay = std::make_shared<StageOverlay>(saved.changes);
    emit draftChanged();
    emit changed();
}

void Stage::set(std::shared_ptr<const StageOverlay> overlay)
{
    m_overlay = std::move(overlay);
    save();
    emit changed();
}

void Stage::save()
{
    m_store.save(
        {.key = m_key, .changes = changes(), .title = m_title, .description = m_description, .sending = m_sending});
}
