#include "sandbox/repojson.h"

#include "sandbox/evaluations.h"
#include "sandbox/inference.h"

using namespace Qt::StringLiterals;

namespace sandbox {

const QString maskedHash(64, u'*');

namespace {

QJsonValue textOrNothing(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

QJsonValue objectOrNothing(const QJsonObject &object)
{
    return object.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(object);
}

} // namespace

QStringList RepoJson::expandable(Kind kind)
{
    switch (kind) {
    case Kind::Model:
        return u"author baseModels cardData childrenModelCount config createdAt disabled downloads downloadsAllTime "
               "evalResults gated gguf inference inferenceProviderMapping lastModified library_name likes mask_token "
               "model-index pipeline_tag private resourceGroup safetensors sha siblings spaces tags transformersInfo "
               "trendingScore usedStorage widgetData xetEnabled"_s.split(u' ');
    case Kind::Dataset:
        return u"author cardData citation createdAt description disabled downloads downloadsAllTime gated lastModified "
               "likes mainSize paperswithcode_id private resourceGroup sha siblings tags trendingScore usedStorage "
               "xetEnabled"_s.split(u' ');
    case Kind::Space:
        return u"author cardData createdAt datasets disabled lastModified likes models private region resourceGroup "
               "runtime sdk sha siblings subdomain tags trendingScore usedStorage xetEnabled"_s.split(u' ');
    }
    Q_UNREACHABLE();
}

QStringList RepoJson::ofListing(Kind kind, bool isFull)
{
    QStringList fields{u"_id"_s, u"id"_s, u"private"_s, u"likes"_s, u"trendingScore"_s, u"tags"_s, u"createdAt"_s};
    if (kind == Kind::Model)
        fields << u"modelId"_s << u"downloads"_s << u"pipeline_tag"_s << u"library_name"_s;
    else if (kind == Kind::Dataset)
        fields << u"downloads"_s << u"author"_s << u"gated"_s << u"lastModified"_s << u"sha"_s << u"disabled"_s;
    else
        fields << u"sdk"_s;
    if (isFull) {
        fields << u"author"_s << u"sha"_s << u"lastModified"_s << u"gated"_s << u"disabled"_s << u"siblings"_s;
        if (kind != Kind::Model)
            fields << u"cardData"_s;
    }
    return fields;
}

QStringList RepoJson::ofInfo(Kind kind)
{
    QStringList fields{u"_id"_s,       u"id"_s,       u"author"_s,     u"sha"_s,   u"lastModified"_s,
                       u"createdAt"_s, u"private"_s,  u"disabled"_s,   u"likes"_s, u"tags"_s,
                       u"cardData"_s,  u"siblings"_s, u"usedStorage"_s};
    if (kind == Kind::Model) {
        fields << u"modelId"_s << u"gated"_s << u"downloads"_s << u"pipeline_tag"_s << u"library_name"_s << u"spaces"_s
               << u"config"_s << u"transformersInfo"_s << u"safetensors"_s << u"gguf"_s << u"model-index"_s
               << u"widgetData"_s;
    } else if (kind == Kind::Dataset) {
        fields << u"gated"_s << u"downloads"_s << u"description"_s;
    } else {
        fields << u"sdk"_s << u"runtime"_s << u"host"_s << u"subdomain"_s << u"models"_s << u"datasets"_s;
    }
    return fields;
}

void RepoJson::describeRevision(const GitRepository &git, const Revision &revision, bool withBlobs, bool isMasked)
{
    m_git = &git;
    m_revision = revision;
    m_withBlobs = withBlobs;
    m_isMasked = isMasked;
}

QJsonObject RepoJson::toJson(const QStringList &fields) const
{
    QJsonObject json;
    for (const QString &name : fields) {
        const QJsonValue value = field(name);
        if (!value.isUndefined())
            json.insert(name, value);
    }
    return json;
}

QJsonValue RepoJson::field(const QString &name) const
{
    const RepoSettings &settings = m_repo.settings;
    if (name == "_id"_L1)
        return m_repo.hex;
    if (name == "id"_L1 || name == "modelId"_L1)
        return m_repo.id;
    if (name == "author"_L1)
        return m_repo.owner();
    if (name == "sha"_L1)
        return m_revision ? QString::fromLatin1(hexOf(m_revision->commit)) : m_repo.facts.sha;
    if (name == "lastModified"_L1)
        return isoDate(m_revision ? m_git->commit(m_revision->commit).date : m_repo.facts.lastModified);
    if (name == "createdAt"_L1)
        return isoDate(settings.createdAt);
    if (name == "private"_L1)
        return settings.isPrivate;
    if (name == "disabled"_L1 || name == "xetEnabled"_L1)
        return false;
    if (name == "gated"_L1 && m_repo.kind != Kind::Space)
        return settings.gated.isEmpty() ? QJsonValue(false) : QJsonValue(settings.gated);
    if (name == "downloads"_L1)
        return settings.downloads;
    if (name == "downloadsAllTime"_L1)
        return settings.downloads * 7 + settings.likes * 3;
    if (name == "likes"_L1)
        return settings.likes;
    if (name == "trendingScore"_L1)
        return settings.trendingScore;
    if (name == "tags"_L1)
        return QJsonArray::fromStringList(m_repo.facts.tags);
    if (name == "cardData"_L1)
        return objectOrNothing(m_repo.facts.card);
    if (name == "usedStorage"_L1)
        return m_repo.usedStorage;
    if (name == "siblings"_L1)
        return m_revision ? QJsonValue(siblings(*m_git, m_revision->tree)) : QJsonValue(QJsonValue::Undefined);
    if (name == "description"_L1)
        return textOrNothing(m_repo.facts.card["pretty_name"_L1].toString());
    if (name == "citation"_L1 || name == "paperswithcode_id"_L1)
        return textOrNothing(m_repo.facts.card[name].toString());
    if (name == "mainSize"_L1)
        return m_repo.usedStorage;
    return m_repo.kind == Kind::Model ? modelField(name) : spaceField(name);
}

QJsonValue RepoJson::modelField(const QString &name) const
{
    const RepoFacts &facts = m_repo.facts;
    if (name == "pipeline_tag"_L1)
        return textOrNothing(facts.pipelineTag);
    if (name == "library_name"_L1)
        return textOrNothing(facts.libraryName);
    if (name == "config"_L1)
        return objectOrNothing(facts.config);
    if (name == "safetensors"_L1)
        return objectOrNothing(facts.safetensors);
    if (name == "gguf"_L1)
        return objectOrNothing(facts.gguf);
    if (name == "model-index"_L1)
        return facts.card["model-index"_L1];
    if (name == "widgetData"_L1)
        return facts.card["widget"_L1];
    if (name == "spaces"_L1) {
        QJsonArray spaces;
        for (const Repo &space : m_backend.store().repos(Kind::Space)) {
            if (!space.settings.isPrivate && space.facts.card["models"_L1].toArray().contains(m_repo.id))
                spaces.append(space.id);
        }
        return spaces;
    }
    if (name == "inference"_L1)
        return inferenceProviders(m_backend, m_repo).isEmpty() ? QJsonValue(QJsonValue::Undefined) : u"warm"_s;
    if (name == "inferenceProviderMapping"_L1) {
        return m_isListed ? QJsonValue(inferenceList(m_backend, m_repo))
                          : QJsonValue(inferenceMapping(m_backend, m_repo));
    }
    if (name == "baseModels"_L1 || name == "childrenModelCount"_L1 || name == "evalResults"_L1)
        return relationField(name);
    const QString architecture = facts.config["architectures"_L1][0].toString();
    if (name == "transformersInfo"_L1 && facts.libraryName == "transformers"_L1 && !architecture.isEmpty()) {
        const QString head = architecture.mid(std::max(architecture.indexOf("For"_L1), qsizetype(0)));
        return QJsonObject{{u"auto_model"_s, head.startsWith("For"_L1) ? u"AutoModel"_s + head : u"AutoModel"_s},
                           {u"pipeline_tag"_s, facts.pipelineTag},
                           {u"processor"_s, u"AutoTokenizer"_s}};
    }
    return QJsonValue::Undefined;
}

//! How a model stands to others: what it was made from, what was made from it, how it did in tests.
QJsonValue RepoJson::relationField(const QString &name) const
{
    if (name == "evalResults"_L1)
        return evalResults(m_repo);
    const auto basesOf = [](const Repo &model) {
        const QJsonValue bases = model.facts.card["base_model"_L1];
        return bases.isString() ? QJsonArray{bases} : bases.toArray();
    };
    const auto relationOf = [](const Repo &model) {
        return model.facts.card["base_model_relation"_L1].toString(u"finetune"_s);
    };
    if (name == "childrenModelCount"_L1) {
        QJsonObject counts;
        for (const Repo &other : m_backend.store().repos(Kind::Model)) {
            if (!other.settings.isPrivate && basesOf(other).contains(m_repo.id))
                counts.insert(relationOf(other), counts[relationOf(other)].toInt() + 1);
        }
        return counts;
    }
    QJsonArray bases;
    const QJsonArray ids = basesOf(m_repo);
    for (const QJsonValueConstRef id : ids) {
        if (const std::optional<Repo> base = m_backend.store().repo(Kind::Model, id.toString()))
            bases.append(QJsonObject{{u"_id"_s, base->hex}, {u"id"_s, base->id}});
    }
    if (bases.isEmpty())
        return QJsonValue::Undefined;
    return QJsonObject{{u"relation"_s, relationOf(m_repo)}, {u"models"_s, bases}};
}

QJsonValue RepoJson::spaceField(const QString &name) const
{
    if (m_repo.kind != Kind::Space)
        return QJsonValue::Undefined;
    if (name == "sdk"_L1)
        return textOrNothing(m_repo.facts.sdk);
    if (name == "subdomain"_L1)
        return SpaceStore::subdomain(m_repo);
    if (name == "host"_L1)
        return u"https://%1.sandbox.invalid"_s.arg(SpaceStore::subdomain(m_repo));
    if (name == "region"_L1)
        return u"us"_s;
    if (name == "models"_L1 || name == "datasets"_L1)
        return m_repo.facts.card[name];
    if (name != "runtime"_L1)
        return QJsonValue::Undefined;
    return m_backend.platform().spaces.runtime(m_repo);
}

QJsonArray RepoJson::siblings(const GitRepository &git, const git_oid &tree) const
{
    QJsonArray siblings;
    git.walk(tree, {}, true, {}, [&](const TreeEntry &entry) {
        if (entry.type != TreeEntry::Type::File)
            return true;
        QJsonObject sibling{{u"rfilename"_s, entry.path}};
        if (m_withBlobs) {
            const BlobFacts facts = git.blobFacts(entry.id);
            sibling.insert("blobId"_L1, QString::fromLatin1(hexOf(entry.id)));
            sibling.insert("size"_L1, facts.size);
            if (facts.isPointer) {
                sibling.insert("lfs"_L1,
                               QJsonObject{{u"sha256"_s, m_isMasked ? maskedHash : QString::fromLatin1(facts.sha256)},
                                           {u"size"_s, facts.size},
                                           {u"pointerSize"_s, facts.blobSize}});
            }
        }
        siblings.append(sibling);
        return true;
    });
    return siblings;
}

} // namespace sandbox
