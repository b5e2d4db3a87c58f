#include "sandbox/spacerequests.h"

#include "sandbox/platform.h"
#include "sandbox/spacehardware.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

Outcome<void> checkSettings(const QJsonValue &settings)
{
    const QJsonArray list = settings.toArray();
    for (const QJsonValueConstRef setting : list) {
        if (const Outcome<void> key = checkSettingKey(setting["key"_L1].toString()); !key)
            return key;
    }
    return {};
}

} // namespace

Outcome<void> checkSpaceRequest(const Call &call, const QString &owner, const QString &sdk, const QJsonObject &body)
{
    const Profile account = call.backend.platform().accounts.profile(owner);
    if (sdk != "static"_L1 && account.paysForSpaces && !account.isPaying())
        return refusal(402, u"Subscribe to PRO to create %1 Spaces, or create a static Space instead"_s.arg(sdk));
    if (body["short_description"_L1].toString().size() > 60)
        return refusal(400, u"✖ Too big: expected string to have <=60 characters\n  → at short_description"_s);
    const QString hardware = body["hardware"_L1].toString();
    if (!hardware.isEmpty()) {
        if (sdk == "static"_L1)
            return refusal(400, u"Static Spaces don't run on hardware"_s);
        if (const Outcome<void> allowed = requireHardware(call, owner, hardware); !allowed)
            return allowed;
    }
    for (const auto key : {"secrets"_L1, "variables"_L1}) {
        if (const Outcome<void> settings = checkSettings(body[key]); !settings)
            return settings;
    }
    if (const QJsonArray volumes = body["volumes"_L1].toArray(); !volumes.isEmpty()) {
        if (const Outcome<QJsonArray> read = readVolumes(volumes); !read)
            return std::unexpected(read.error());
    }
    return {};
}

void applySpaceRequest(Backend &backend, const Repo &space, const QJsonObject &body)
{
    SpaceStore &spaces = backend.platform().spaces;
    const auto addAll = [&](QLatin1StringView key, SpaceStore::Settings which) {
        const QJsonArray list = body[key].toArray();
        for (const QJsonValueConstRef setting : list) {
            spaces.setSetting(space, which,
                              {.key = setting["key"_L1].toString(),
                               .value = setting["value"_L1].toString(),
                               .description = setting["description"_L1].toString()});
        }
    };
    addAll("secrets"_L1, SpaceStore::Settings::Secrets);
    addAll("variables"_L1, SpaceStore::Settings::Variables);
    spaces.change(space, [&](SpaceState &state) {
        if (const std::optional<SpaceHardware> machine = spaceHardware(body["hardware"_L1].toString()))
            state.requested = QString(machine->name);
        if (body.contains("sleepTimeSeconds"_L1))
            state.sleepSeconds = body["sleepTimeSeconds"_L1].toInteger();
        if (const QJsonArray volumes = body["volumes"_L1].toArray(); !volumes.isEmpty())
            state.volumes = *readVolumes(volumes);
        state.isInDevMode = body["devModeEnabled"_L1].toBool();
    });
}

// Large objects stay behind: a template is code.
Outcome<QList<NewFile>> templateFiles(Call &call, const QString &templateId, const QString &title)
{
    const Outcome<Repo> from = findReadable(call, Kind::Space, templateId);
    if (!from)
        return std::unexpected(from.error());
    if (!from->facts.tags.contains("template"_L1))
        return refusal(400, u"%1 is not a template"_s.arg(templateId));
    const GitRepository git(call.backend.gitFolder(*from));
    const std::optional<git_oid> head = git.refTarget(u"refs/heads/main"_s);
    QList<NewFile> files;
    if (!head)
        return files;
    git.walk(*git.treeOf(*head), {}, true, {}, [&](const TreeEntry &entry) {
        const bool isPlain = entry.type == TreeEntry::Type::File && !git.blobFacts(entry.id).isPointer;
        if (isPlain && entry.path != ".gitattributes"_L1)
            files.append({entry.path, git.blob(entry.id)});
        return true;
    });
    static const QRegularExpression titleLine(u"^title:.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression tagLine(u"^- template\n"_s, QRegularExpression::MultilineOption);
    for (NewFile &file : files) {
        if (file.path == "README.md"_L1) {
            QString readme = QString::fromUtf8(file.content);
            file.content = readme.replace(titleLine, u"title: "_s + title).remove(tagLine).toUtf8();
        }
    }
    return files;
}

Outcome<void> requireHardware(const Call &call, const QString &owner, const QString &flavor)
{
    const std::optional<SpaceHardware> machine = spaceHardware(flavor);
    if (!machine)
        return refusal(400, u"Invalid hardware flavor: %1"_s.arg(flavor));
    if (!machine->isFree() && !call.backend.platform().accounts.profile(owner).canPay)
        return refusal(402, u"Please add a valid payment method to use the hardware %1"_s.arg(flavor));
    return {};
}

Outcome<void> checkSettingKey(const QString &key)
{
    static const QRegularExpression shape(u"^[a-zA-Z][_a-zA-Z0-9]*$"_s);
    if (!shape.match(key).hasMatch())
        return refusal(400, u"✖ Invalid string: must match pattern /^[a-zA-Z][_a-zA-Z0-9]*$/\n  → at key"_s);
    return {};
}

Outcome<QJsonArray> readVolumes(const QJsonValue &value)
{
    const QJsonArray given = value.toArray();
    if (given.isEmpty())
        return refusal(400, u"✖ Too small: expected array to have >=1 items\n  → at volumes"_s);
    QJsonArray volumes;
    for (const QJsonValueConstRef item : given) {
        QJsonObject volume = item.toObject();
        const QString type = volume["type"_L1].toString();
        if (!QStringList{u"bucket"_s, u"model"_s, u"dataset"_s, u"space"_s}.contains(type))
            return refusal(400,
                           u"✖ Invalid option: expected one of \"bucket\"|\"model\"|\"dataset\"|\"space\"\n"
                           "  → at volumes[].type"_s);
        if (volume["source"_L1].toString().count(u'/') != 1)
            return refusal(400, u"✖ Invalid string: expected namespace/name\n  → at volumes[].source"_s);
        if (!volume["mountPath"_L1].toString().startsWith(u'/'))
            return refusal(400, u"✖ Invalid string: must start with \"/\"\n  → at volumes[].mountPath"_s);
        if (type != "bucket"_L1)
            volume.insert("readOnly"_L1, true); // repos are mounted for reading, whatever is asked
        volumes.append(volume);
    }
    return volumes;
}

} // namespace sandbox
