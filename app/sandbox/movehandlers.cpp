#include "sandbox/areas.h"
#include "sandbox/repocopy.h"
#include "sandbox/spacerequests.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

//! Whether the caller may have a repo of this id; its owner's name comes back as the Hub writes it.
Outcome<QString> requireNewId(Call &call, Kind kind, const QString &id)
{
    const QString name = id.section(u'/', 1);
    if (id.count(u'/') != 1 || !isNameValid(name))
        return refusal(400, u"Invalid repo id: "_s + id);
    const std::optional<Person> owner = call.backend.store().person(id.section(u'/', 0, 0));
    const Repo wanted{.kind = kind, .id = (owner ? owner->name : QString()) + u'/' + name};
    if (!owner || !canWrite(call.caller, wanted)) {
        return refusal(403,
                       u"You don't have the rights to create a %1 under the namespace \"%2\""_s.arg(
                           kindName(kind), id.section(u'/', 0, 0)));
    }
    return wanted.id;
}

Answer moveRepo(Call &call)
{
    const Outcome<QJsonObject> body = readJson(call, requireLogin(call));
    if (!body)
        return refuse(body.error());
    const std::optional<Kind> kind = kindFromName((*body)["type"_L1].toString(u"model"_s));
    if (!kind)
        return refuse(400, u"Invalid repo type: "_s + (*body)["type"_L1].toString());
    const Outcome<Repo> repo = findReadable(call, *kind, (*body)["fromRepo"_L1].toString());
    if (!repo)
        return refuse(repo.error());
    if (const Outcome<void> allowed = requireWrite(call, *repo); !allowed)
        return refuse(allowed.error());
    const Outcome<QString> id = requireNewId(call, *kind, (*body)["toRepo"_L1].toString());
    if (!id)
        return refuse(id.error());
    if (!call.backend.store().moveRepo(repo->row, *id))
        return refuse(409, u"A %1 repository called %2 already exists"_s.arg(kindName(*kind), *id));
    return plain("OK");
}

Answer duplicate(RepoCall &call)
{
    if (const Outcome<void> login = requireLogin(call.call); !login)
        return refuse(login.error());
    if (!canOpenFiles(call.call, call.repo))
        return refuse(gatedRefusal(call.call, call.repo));
    const Outcome<QJsonObject> body = readJson(call.call);
    if (!body)
        return refuse(body.error());
    const QString wanted = (*body)["repository"_L1].toString(call.call.caller.user + u'/' + call.repo.name());
    const Outcome<QString> id = requireNewId(call.call, call.repo.kind, wanted);
    if (!id)
        return refuse(id.error());
    const QString owner = id->section(u'/', 0, 0);
    const auto visibility = readVisibility(call.call, *body, call.repo.kind, owner);
    if (!visibility)
        return refuse(visibility.error());
    const bool isSpace = call.repo.kind == Kind::Space;
    if (isSpace) {
        if (const Outcome<void> may = checkSpaceRequest(call.call, owner, call.repo.facts.sdk, *body); !may)
            return refuse(may.error());
    }
    const Outcome<Repo> made = RepoCopy(call.call.backend, call.repo)
                                   .make({.id = *id,
                                          .visibility = visibility->value_or(visibilityOf(call.repo.settings)),
                                          .author = call.call.caller.user});
    if (!made) {
        Refusal reason = made.error();
        if (reason.status == 409) {
            const Repo existing{.kind = call.repo.kind, .id = *id};
            reason.more.insert("url"_L1, QString::fromUtf8(call.call.backend.webAddress(existing)));
        }
        return refuse(reason);
    }
    if (isSpace) { // what is secret stays where it is
        call.call.backend.platform().spaces.copyVariables(call.repo, *made);
        applySpaceRequest(call.call.backend, *made, *body);
    }
    return json(QJsonObject{{u"url"_s, QString::fromUtf8(call.call.backend.webAddress(*made))},
                            {u"name"_s, made->id},
                            {u"id"_s, made->hex},
                            {u"filesCopyPending"_s, false}});
}

//! Copies are made at once, so there is never one to wait for.
Answer duplicateStatus(RepoCall &call)
{
    const std::optional<git_oid> head = call.git.refTarget(u"refs/heads/main"_s);
    const std::optional<git_oid> tree = head ? call.git.treeOf(*head) : std::nullopt;
    qint64 files = 0;
    if (tree) {
        call.git.walk(*tree, {}, true, {}, [&](const TreeEntry &entry) {
            files += entry.type == TreeEntry::Type::File ? 1 : 0;
            return true;
        });
    }
    return json(QJsonObject{{u"pending"_s, false}, {u"filesTotal"_s, files}, {u"filesCopied"_s, files}});
}

constexpr HubRoute hubRoutes[] = {
    {"POST", "api/repos/move", [](Call &call, const QStringList &) { return moveRepo(call); }},
};

constexpr RepoRoute apiRoutes[] = {
    {"POST", "duplicate", [](RepoCall &call, const QStringList &) { return duplicate(call); }},
    {"GET", "duplicate/status", [](RepoCall &call, const QStringList &) { return duplicateStatus(call); }},
};

} // namespace

Area moveArea()
{
    return {.hub = hubRoutes, .api = apiRoutes};
}

} // namespace sandbox
