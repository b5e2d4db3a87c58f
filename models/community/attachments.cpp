#include "models/community/attachments.h"

#include "hub/files.h"
#include "hub/hubclient.h"
#include "models/stage/stagefiles.h"
#include "models/stage/stages.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <stop_token>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Each time another folder: nothing that is there already is ever replaced.
QString newFolder()
{
    return u"attachments/"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
}

bool isImage(const QString &path)
{
    static constexpr std::array endings{"png"_L1, "jpg"_L1, "jpeg"_L1, "gif"_L1, "webp"_L1, "svg"_L1};
    const QString ending = QFileInfo(path).suffix().toLower();
    return std::ranges::contains(endings, ending);
}

// What would end the text of a link before its end.
QString linkText(QString name)
{
    for (const QChar mark : u"\\[]`*_<>"_s)
        name.replace(mark, u'\\' + QString(mark));
    return name;
}

} // namespace

Attachments::Attachments(Stages &stages, QObject *parent) : QObject(parent), m_stages(stages) { }

void Attachments::setTarget(const hub::RepoId &repo, const QString &revision)
{
    if (repo == m_repo && revision == m_revision)
        return;
    disconnect(m_commit);
    m_repo = repo;
    m_revision = revision;
    setState(State::Idle);
}

void Attachments::setState(State state)
{
    m_state = state;
    emit changed();
}

int Attachments::staged() const
{
    return hasTarget() ? int(m_stages.stage(m_repo, m_revision).changes().count()) : 0;
}

void Attachments::addFiles(const QStringList &localPaths, const Done &done)
{
    QtConcurrent::run(stagefiles::changesFor, localPaths, newFolder(), std::stop_token())
        .then(this, [this, done, repo = m_repo](const Result<std::vector<StagedChange>> &changes) {
            if (repo != m_repo)
                return; // somebody has gone to another thread meanwhile
            done(changes.and_then([this](const std::vector<StagedChange> &all) { return stage(all); }));
        });
}

void Attachments::addImage(const QImage &image, const Done &done)
{
    const auto encoded = [](const QImage &picture) {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        picture.save(&buffer, "PNG");
        return HashedContent::of(bytes);
    };
    QtConcurrent::run(encoded, image).then(this, [this, done, repo = m_repo](const HashedContent &content) {
        if (repo != m_repo)
            return;
        if (content.bytes.isEmpty())
            return done(failure(Error::Kind::Invalid, tr("The picture cannot be saved as a file.")));
        StagedChange change{.path = newFolder() + u"/image.png"_s};
        m_stages.stage(m_repo, m_revision).keep(content, change);
        done(stage({change}));
    });
}

Result<QString> Attachments::stage(const std::vector<StagedChange> &changes)
{
    Stage &stage = m_stages.stage(m_repo, m_revision);
    const Result<hub::Done> put = stage.change(tr("Add files of a comment"), [&changes](StageChanges &all) {
        return all.putAll(changes, {}, StageChanges::Existing::Refuse);
    });
    if (!put)
        return std::unexpected(put.error());
    stage.suggestTitle(tr("Add files of a discussion"));
    QStringList links;
    for (const StagedChange &change : changes)
        links += linkTo(change.path);
    setState(State::Staged);
    return links.join(u'\n');
}

QString Attachments::linkTo(const QString &path) const
{
    const QUrl url = m_stages.client().endpoint().at(hub::files::resolvePath(m_repo, m_revision, path));
    QString address = url.toString(QUrl::FullyEncoded);
    address.replace(u'(', u"%28"_s).replace(u')', u"%29"_s);
    return (isImage(path) ? u"!"_s : QString()) + u"[%1](%2)"_s.arg(linkText(path.section(u'/', 2)), address);
}

void Attachments::commit(const QString &summary)
{
    if (m_state != State::Staged)
        return;
    StageCommit &commit = m_stages.commit(m_stages.stage(m_repo, m_revision));
    if (commit.state() == StageCommit::State::Running)
        return;
    disconnect(m_commit);
    m_commit = connect(&commit, &StageCommit::stateChanged, this, [this, &commit] {
        switch (commit.state()) {
        case StageCommit::State::Idle:
        case StageCommit::State::Running: return;
        case StageCommit::State::Done: {
            disconnect(m_commit);
            setState(State::Idle);
            emit committed(commit.outcome().commit.oid);
            return;
        }
        case StageCommit::State::Conflicted:
            disconnect(m_commit);
            setState(State::Staged);
            emit failed({.kind = Error::Kind::Conflict});
            return;
        case StageCommit::State::Failed:
            disconnect(m_commit);
            setState(State::Staged);
            emit failed(commit.error());
            return;
        }
    });
    setState(State::Committing);
    commit.start(summary, {}, false);
}
