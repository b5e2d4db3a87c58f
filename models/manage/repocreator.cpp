#include "models/manage/repocreator.h"

#include "models/manage/repochanges.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

RepoCreator::RepoCreator(hub::HubClient &client, RepoChanges &changes, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_changes(changes)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(1s);
    connect(&m_pause, &QTimer::timeout, this, &RepoCreator::askStatus);
}

void RepoCreator::create(const hub::NewRepo &repo, const QByteArray &card)
{
    m_repo = repo.repo;
    m_card = card;
    setStep(Step::Creating);
    m_request = m_client.send<hub::CreatedRepo>(
        hub::repos::create(repo), [this](const Result<hub::CreatedRepo> &created) { onCreated(created); });
}

void RepoCreator::onCreated(const Result<hub::CreatedRepo> &created)
{
    if (!created) {
        setStep(Step::Idle);
        emit failed(created.error());
        return;
    }
    m_repo = created->repo;
    emit made(m_repo);
    if (m_card.isEmpty())
        return finish();
    writeCard();
}

// As a commit of its own: servers that know no first files have commits all the same.
void RepoCreator::writeCard()
{
    setStep(Step::WritingCard);
    const QByteArray body = hub::uploads::headerLine(u"Add a card"_s, {}) + hub::uploads::inlineFileBegin()
        + m_card.toBase64() + hub::uploads::inlineFileEnd(u"README.md"_s);
    m_request = m_client.send<hub::CommitResult>(hub::uploads::commit({.repo = m_repo}, body),
                                                 [this](const Result<hub::CommitResult> &commit) {
                                                     if (!commit) {
                                                         emit cardFailed(commit.error());
                                                         return finish();
                                                     }
                                                     finish();
                                                 });
}

void RepoCreator::duplicate(const hub::RepoCopy &copy)
{
    m_repo = {.kind = copy.from.kind, .id = copy.to};
    m_status = {};
    setStep(Step::Creating);
    m_request = m_client.send<hub::CreatedRepo>(
        hub::repos::duplicate(copy), [this](const Result<hub::CreatedRepo> &created) { onDuplicated(created); });
}

void RepoCreator::onDuplicated(const Result<hub::CreatedRepo> &created)
{
    if (!created) {
        setStep(Step::Idle);
        emit failed(created.error());
        return;
    }
    m_repo = created->repo;
    emit made(m_repo);
    if (!created->isCopying)
        return finish();
    setStep(Step::Copying);
    askStatus();
}

void RepoCreator::askStatus()
{
    m_request = m_client.send<hub::CopyStatus>(hub::repos::copyStatus(m_repo),
                                               [this](const Result<hub::CopyStatus> &status) { onStatus(status); });
}

void RepoCreator::onStatus(const Result<hub::CopyStatus> &status)
{
    if (!status) {
        emit copyFailed(status.error());
        return finish();
    }
    m_status = *status;
    if (!status->isPending)
        return finish();
    emit stepChanged();
    m_pause.start();
}

void RepoCreator::setStep(Step step)
{
    m_step = step;
    emit stepChanged();
}

void RepoCreator::finish()
{
    setStep(Step::Idle);
    emit finished(m_repo);
    emit m_changes.created(m_repo);
}
