#include "models/merge/mergewriter.h"

#include "models/diff/rawfile.h"

using namespace Qt::StringLiterals;

using Take = MergeDecision::Take;

MergeWriter::MergeWriter(hub::BlockingHub &hub, hub::RepoId repo, const MergeState &state,
                         const MergeDecisions &decisions, std::stop_token stop)
    : m_hub(hub)
    , m_repo(std::move(repo))
    , m_state(state)
    , m_decisions(decisions)
    , m_stop(std::move(stop))
{ }

void MergeWriter::addFile(const QString &path, const QByteArray &content)
{
    m_lines += hub::uploads::inlineFileBegin() + content.toBase64() + hub::uploads::inlineFileEnd(path);
}

Result<hub::Done> MergeWriter::addVersion(const QString &path, const MergeVersion &version, const QString &revision)
{
    if (!version.isThere()) {
        m_lines += hub::uploads::deletedFileLine(path);
    } else if (version.isLarge()) {
        // Its content is in the storage of this repo already.
        m_lines += hub::uploads::largeFileLine(path, version.entry->lfs->sha256, version.entry->lfs->size);
    } else if (version.content) {
        addFile(path, *version.content);
    } else {
        const Result<QByteArray> content = m_hub.run(rawFile({.repo = m_repo, .revision = revision}, path), m_stop);
        if (!content)
            return std::unexpected(content.error());
        addFile(path, *content);
    }
    return hub::Done();
}

Result<hub::Done> MergeWriter::addChange(const MergeChange &change)
{
    switch (change.what) {
    case MergeChange::What::Content: addFile(change.path, change.content); return hub::Done();
    case MergeChange::What::Deleted: m_lines += hub::uploads::deletedFileLine(change.path); return hub::Done();
    case MergeChange::What::Proposed: return addVersion(change.path, {.entry = change.entry}, m_state.theirs);
    }
    Q_UNREACHABLE_RETURN(hub::Done());
}

Result<hub::CommitResult> MergeWriter::toPullRequest(const QString &reference, const Words &words)
{
    for (const MergeConflict &conflict : m_state.conflicts) {
        const MergeDecision decision = m_decisions.value(conflict.path);
        if (decision.take == Take::Text && decision.text != conflict.theirs.content)
            addFile(conflict.path, decision.text);
        if (decision.take != Take::Ours)
            continue;
        if (const Result<hub::Done> added = addVersion(conflict.path, conflict.ours, m_state.ours); !added)
            return std::unexpected(added.error());
    }
    return send({.repo = m_repo, .revision = reference}, m_state.theirs, words);
}

Result<hub::CommitResult> MergeWriter::toNewPullRequest(const QString &branch, const Words &words)
{
    for (const MergeConflict &conflict : m_state.conflicts) {
        const MergeDecision decision = m_decisions.value(conflict.path);
        if (decision.take == Take::Text && decision.text != conflict.ours.content)
            addFile(conflict.path, decision.text);
        if (decision.take != Take::Theirs)
            continue;
        if (const Result<hub::Done> added = addVersion(conflict.path, conflict.theirs, m_state.theirs); !added)
            return std::unexpected(added.error());
    }
    for (const MergeChange &change : m_state.changes) {
        if (const Result<hub::Done> added = addChange(change); !added)
            return std::unexpected(added.error());
    }
    return send({.repo = m_repo, .revision = branch, .createPullRequest = true}, m_state.ours, words);
}

Result<hub::CommitResult> MergeWriter::send(const hub::CommitTarget &target, const QString &parent, const Words &words)
{
    if (m_lines.isEmpty())
        return failure(Error::Kind::Invalid, u"nothing is left to be changed"_s);
    const QByteArray body = hub::uploads::headerLine(words.summary, words.description, parent) + m_lines;
    return m_hub.run(hub::uploads::commit(target, body), m_stop);
}
