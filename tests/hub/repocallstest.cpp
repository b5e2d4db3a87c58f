#include "hub/accounts.h"
#include "hub/commits.h"
#include "hub/files.h"
#include "hub/lfsfiles.h"
#include "hub/likes.h"
#include "hub/newrepo.h"
#include "hub/repos.h"
#include "hub/reposettings.h"
#include "hub/rights.h"
#include "hub/tree.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const hub::RepoId model{.id = u"acme/m"_s};

hub::Response answer(const QByteArray &body, const hub::Headers &headers = {})
{
    return {.status = 200, .headers = headers, .body = body};
}

QJsonObject json(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QByteArray asked(const hub::Message &message)
{
    const QByteArray query = hub::encodedQuery(message.target.query);
    return hub::verbName(message.verb) + ' ' + message.target.path + (query.isEmpty() ? "" : "?" + query);
}

} // namespace

//! Calls about repos that no recorded case shows, and answers as odd as the Hub's can be.
class RepoCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void aModelIsReadInAllItsParts()
    {
        const auto info = hub::RepoInfo::fromJson(hub::RepoKind::Model, json(R"({"id":"a/m","_id":"1","private":"true",
            "trendingScore":"3.5","downloadsAllTime":9,"usedStorage":null,"resourceGroup":{"id":"g","name":"G"},
            "siblings":[{"rfilename":"w","size":"12","blobId":"b","lfs":{"sha256":"x","size":12}},null],
            "safetensors":{"parameters":{"F32":"10"},"total":10},"gguf":{"total":5,"context_length":"4096"},
            "inferenceProviderMapping":[{"provider":"p","providerId":"x","status":"live","task":"t"}],
            "securityStatus":{"containsInfected":false},"baseModels":{"relation":"adapter","models":[{"id":"b/m"}]},
            "childrenModelCount":4,"doi":{"id":"10.1/x"},"widgetData":[{"text":"hi"}],"mask_token":null,"new":{}})"));
        QVERIFY(info);
        QVERIFY(info->summary.isPrivate);
        QCOMPARE(info->summary.trendingScore, 3.5);
        QCOMPARE(info->downloadsAllTime, 9);
        QCOMPARE(info->usedStorage, -1);
        QCOMPARE(info->resourceGroup->name, u"G"_s);
        QCOMPARE(info->siblings.size(), 2u);
        QCOMPARE(info->siblings[0].size, 12);
        QVERIFY(info->siblings[0].lfs->sha256.isEmpty());
        QCOMPARE(info->model.safetensors.parameters.value(u"F32"_s), 10);
        QCOMPARE(info->model.gguf.contextLength, 4096);
        QCOMPARE(info->model.inferenceProviders.at(0).provider, u"p"_s);
        QCOMPARE(info->model.security->containsInfected, std::optional(false));
        QCOMPARE(info->model.baseModels.at(0).relation, u"adapter"_s);
        QCOMPARE(info->model.childrenModelCount, 4);
        QCOMPARE(info->doi, u"10.1/x"_s);
        QVERIFY(info->model.widgetData.isArray());
        QVERIFY(info->model.modelIndex.isUndefined());
    }

    void providersAreReadByNameToo()
    {
        const auto info = hub::RepoInfo::fromJson(
            hub::RepoKind::Model, json(R"({"id":"m","inferenceProviderMapping":{"novita":{"status":"live"}}})"));
        QVERIFY(info);
        QCOMPARE(info->model.inferenceProviders.at(0).provider, u"novita"_s);
        QCOMPARE(info->model.inferenceProviders.at(0).status, u"live"_s);
    }

    void aSpaceAndADatasetHaveTheirOwnParts()
    {
        const auto space = hub::RepoInfo::fromJson(
            hub::RepoKind::Space, json(R"({"id":"a/s","sdk":"gradio","models":"a/m","originSpace":{"name":"b/s"},
                "cardData":{"colorFrom":"red"},"runtime":{"stage":"RUNNING"},"pinned":1})"));
        QVERIFY(space);
        QCOMPARE(space->space.models, QStringList(u"a/m"_s));
        QCOMPARE(space->space.originSpace, u"b/s"_s);
        QVERIFY(space->space.runtime);
        QCOMPARE(space->space.colorFrom, u"red"_s);
        QVERIFY(space->space.isPinned);
        const auto dataset = hub::RepoInfo::fromJson(
            hub::RepoKind::Dataset, json(R"({"id":"a/d","description":"a\nb","citation":null,"mainSize":"7"})"));
        QVERIFY(dataset);
        QCOMPARE(dataset->dataset.description, u"a\nb"_s);
        QCOMPARE(dataset->dataset.mainSize, 7);
    }

    void scansAreReadInBothTheirForms()
    {
        const auto now = hub::FileSecurity::fromJson(json(R"({"status":"unsafe","avScan":{"status":"safe"},
            "pickleImportScan":{"status":"unsafe","pickleImports":[{"module":"os","name":"system","safety":"dangerous"}]},
            "jFrogScan":{"status":"suspicious","reportLink":"https:\/\/r.example.org"},"virusTotalScan":null})"));
        QVERIFY(!now.isSafe());
        QCOMPARE(now.pickle.imports.at(0).safety, u"dangerous"_s);
        QCOMPARE(now.jFrog.reportLink.host(), u"r.example.org"_s);
        QVERIFY(now.virusTotal.status.isEmpty());
        const auto then = hub::FileSecurity::fromJson(json(R"({"safe":false,"avScan":{"virusFound":true,
            "virusNames":["Eicar"]},"pickleImportScan":{"highestSafetyLevel":"innocuous","imports":[{"module":"m"}]}})"));
        QCOMPARE(then.status, u"unsafe"_s);
        QCOMPARE(then.antivirus.status, u"unsafe"_s);
        QCOMPARE(then.antivirus.viruses, QStringList(u"Eicar"_s));
        QCOMPARE(then.pickle.status, u"safe"_s);
        QCOMPARE(then.pickle.imports.size(), 1u);
    }

    void anIdentityTellsPlansAndScopes()
    {
        const auto who = hub::Identity::fromJson(json(R"({"type":"user","id":"5","name":"alice","billingMode":"prepaid",
            "periodEnd":1785542399,"orgs":[{"name":"acme","plan":"team","roleInOrg":"write","securityRestrictions":"mfa",
            "resourceGroups":[{"id":"6","name":"rg","role":"read"}]}],"auth":{"accessToken":{"role":"fineGrained",
            "fineGrained":{"canReadGatedRepos":true,"global":["post.write"],"scoped":[{"entity":{"_id":"7","type":"user"},
            "permissions":["repo.write","x"]}]}}}})"));
        QVERIFY(who);
        QCOMPARE(who->periodEnd.toSecsSinceEpoch(), 1785542399);
        QCOMPARE(who->organizations.at(0).plan, u"team"_s);
        QCOMPARE(who->organizations.at(0).restrictions, QStringList(u"mfa"_s));
        QCOMPARE(who->organizations.at(0).resourceGroups.at(0).role, u"read"_s);
        QVERIFY(who->readsGatedRepos);
        QCOMPARE(who->scopes.at(0).entityType, u"user"_s);
        QCOMPARE(who->scopes.at(0).permissions.size(), 2);
        QCOMPARE(hub::accounts::permission(*who).value_or(QString()), u"fineGrained"_s);
    }

    void anInvalidTokenHasNoPermission()
    {
        const auto refused = [](Error::Kind kind) {
            return hub::accounts::permission(std::unexpected(Error{.kind = kind}));
        };
        QCOMPARE(refused(Error::Kind::InvalidToken).value_or(u"?"_s), QString());
        QCOMPARE(refused(Error::Kind::Unauthorized).value_or(u"?"_s), QString());
        QVERIFY(!refused(Error::Kind::RateLimited));
    }

    void aFullNameHasAnOwner()
    {
        QCOMPARE(hub::accounts::fullRepoName(u"m"_s, {}, u"alice"_s), u"alice/m"_s);
        QCOMPARE(hub::accounts::fullRepoName(u"m"_s, u"acme"_s, u"alice"_s), u"acme/m"_s);
        QCOMPARE(hub::accounts::fullRepoName(u"bob/m"_s, {}, u"alice"_s), u"bob/m"_s);
    }

    void aRefusedLikeNamesThePageToLikeOn()
    {
        const hub::Endpoint endpoint;
        const Error told = hub::likes::refusal({.kind = Error::Kind::Forbidden, .detail = u"no"_s}, endpoint, model);
        QCOMPARE(told.subject, u"https://huggingface.co/acme/m"_s);
        QVERIFY(told.detail.contains(told.subject));
        const Error offline = hub::likes::refusal({.kind = Error::Kind::Offline, .detail = u"no"_s}, endpoint, model);
        QCOMPARE(offline.detail, u"no"_s);
    }

    void settingsAreSentAsTheyAreNamed()
    {
        const hub::RepoSettings settings{.gate = hub::Gate::Open,
                                         .isGatedForMembers = true,
                                         .gateMail = hub::RepoSettings::GateMail::RealTime,
                                         .gateMailAddress = u"a@b.example"_s,
                                         .discussionsDisabled = true,
                                         .discussionOrder = hub::RepoSettings::DiscussionOrder::Reactions};
        QCOMPARE(settings.toJson(), json(R"({"gated":false,"orgMembersGated":true,"gatedNotificationsMode":"real-time",
            "gatedNotificationsEmail":"a@b.example","discussionsDisabled":true,"discussionsSorting":"reactions"})"));
        const auto echoed = hub::RepoSettings::fromJson(settings.toJson());
        QVERIFY(echoed);
        QCOMPARE(echoed->toJson(), settings.toJson());
        QVERIFY(!hub::repos::updateSettings(model, {}));
        QVERIFY(hub::gateFromName(u"manual"_s));
        QVERIFY(!hub::gateFromName(u"true"_s));
    }

    void aNewSpaceIsDescribedInFull()
    {
        hub::NewRepo wanted{.repo = {.kind = hub::RepoKind::Space, .id = u"acme/s"_s},
                            .visibility = hub::Visibility::Protected,
                            .license = u"other"_s,
                            .licenseName = u"my-license"_s,
                            .licenseLink = u"LICENSE"_s,
                            .region = u"eu"_s,
                            .files = {{.path = u"app.py"_s, .content = "x"}},
                            .spaceSdk = u"docker"_s,
                            .spaceTemplate = u"a/t"_s,
                            .spaceDescription = u"short"_s,
                            .spaceDevMode = true,
                            .space = {.sleepTime = -1, .variables = {{.key = u"A"_s, .value = u"b"_s}}}};
        const auto call = hub::repos::create(wanted);
        QVERIFY(call);
        QCOMPARE(json(call->message.body), json(R"({"name":"s","organization":"acme","visibility":"protected",
            "type":"space","license":"other","license_name":"my-license","license_link":"LICENSE","region":"eu",
            "files":[{"path":"app.py","content":"eA==","encoding":"base64"}],"sdk":"docker","template":"a/t",
            "short_description":"short","devModeEnabled":true,"sleepTimeSeconds":-1,
            "variables":[{"key":"A","value":"b"}]})"));
        wanted.space.sleepTime = 0;
        QVERIFY(!hub::repos::create(wanted));
        wanted.space = {.secrets = {{.key = u"2"_s}}};
        QVERIFY(!hub::repos::create(wanted));
        wanted.space = {};
        wanted.spaceDescription = QString(61, u'x');
        QVERIFY(!hub::repos::create(wanted));
        wanted.spaceDescription.clear();
        wanted.files = {{.path = u"../x"_s}};
        QVERIFY(!hub::repos::create(wanted));
    }

    void aCopyGoesSomewhereAndTellsHowFarItIs()
    {
        QVERIFY(!hub::repos::duplicate({.from = model, .to = u"bare"_s}));
        const auto call = hub::repos::duplicate({.from = model, .to = u"bob/m"_s});
        QVERIFY(call);
        const auto copy = call->read(answer(R"({"url":"https:\/\/huggingface.co/bob/m","filesCopyPending":true})"));
        QVERIFY(copy);
        QVERIFY(copy->isCopying);
        QCOMPARE(copy->repo.id, u"bob/m"_s);
        const auto status =
            hub::repos::copyStatus(copy->repo).read(answer(R"({"pending":true,"filesTotal":4,"filesCopied":1})"));
        QVERIFY(status);
        QCOMPARE(status->filesCopied, 1);
    }

    void aResourceGroupMayBeNone()
    {
        QCOMPARE(hub::repos::resourceGroup(model).read(answer("null"))->id, QString());
        QCOMPARE(hub::repos::resourceGroup(model).read(answer(R"({"id":"g","name":"G","numUsers":2})"))->userCount, 2);
        QVERIFY(!hub::repos::setResourceGroup(model, u"x"_s));
        const auto leave = hub::repos::setResourceGroup(model, {});
        QVERIFY(leave);
        QCOMPARE(leave->message.body, R"({"resourceGroupId":null})");
    }

    void tokensAreRevokedWithoutOneOfOnesOwn()
    {
        const auto call = hub::rights::revoke({"hf_leaked"});
        QVERIFY(call);
        QVERIFY(!call->message.withToken);
        QCOMPARE(call->message.body, R"({"credentials":["hf_leaked"]})");
        QVERIFY(!hub::rights::revoke({}));
        QVERIFY(!hub::rights::revoke({QByteArray(201, 'x')}));
    }

    void aTokenOfARepoIsRead()
    {
        const hub::Call<hub::RepoToken> call = hub::rights::repoToken(model, true, 60);
        QCOMPARE(asked(call.message), "GET /api/models/acme/m/jwt?write=true&expires_in=60");
        const auto token = call.read(answer(R"({"accessToken":"a","token":"t","exp":1785542399})"));
        QVERIFY(token);
        QCOMPARE(token->token, "t");
        QCOMPARE(token->expiresAt.toSecsSinceEpoch(), 1785542399);
        QVERIFY(!call.read(answer("{}")));
    }

    void commitsAreCountedByTheHub()
    {
        const hub::Call<qint64> call = hub::commits::count(model, u"refs/pr/1"_s);
        QCOMPARE(asked(call.message), "GET /api/models/acme/m/commits/refs%2Fpr%2F1?limit=1");
        QCOMPARE(call.read(answer("[]", {{"X-Total-Count", "42"}})).value_or(0), 42);
        QVERIFY(!call.read(answer("[]")));
    }

    void aComparisonIsADiffHoweverItIsWrapped()
    {
        const hub::Call<QString> call = hub::commits::compare(model, u"a/b"_s, u"main"_s);
        QCOMPARE(asked(call.message), "GET /api/models/acme/m/compare/a%2Fb..main");
        QCOMPARE(call.read(answer("diff --git a/x b/x\n")).value_or(QString()), u"diff --git a/x b/x\n"_s);
        QCOMPARE(call.read(answer("\"diff --git a/x b/x\\n\"")).value_or(QString()), u"diff --git a/x b/x\n"_s);
        QCOMPARE(call.read(answer("")).value_or(u"?"_s), QString());
        QVERIFY(!call.read(answer("\"broken")));
    }

    void largeFilesAreErasedInPortions()
    {
        QVERIFY(!hub::lfsfiles::erase(model, {}));
        QVERIFY(!hub::lfsfiles::erase(model, QStringList(1001, u"x"_s)));
        QList<qsizetype> portions;
        const auto run = [&portions](const Result<hub::Call<hub::Done>> &call) -> Result<hub::Done> {
            portions += json(call->message.body)["deletions"_L1]["sha"_L1].toArray().size();
            return hub::Done{};
        };
        QVERIFY(hub::lfsfiles::eraseAll(run, model, QStringList(2001, u"x"_s)));
        QCOMPARE(portions, QList<qsizetype>({1000, 1000, 1}));
        QCOMPARE(asked(hub::lfsfiles::eraseOne(model, u"ab"_s, false).message),
                 "DELETE /api/models/acme/m/lfs-files/ab?rewriteHistory=false");
        QCOMPARE(asked(hub::lfsfiles::list(model, {.sort = hub::LfsFileQuery::Sort::Pushed, .limit = 5}).message),
                 "GET /api/models/acme/m/lfs-files?sort=pushedAt&direction=desc&limit=5");
    }

    void filesThatCouldNotBeLentAreNamed()
    {
        const auto call = hub::lfsfiles::duplicate(model, {.id = u"bob/m"_s}, {{.xetHash = u"x"_s, .sha256 = u"s"_s}});
        QVERIFY(call);
        QCOMPARE(json(call->message.body),
                 json(R"({"target":{"type":"model","name":"bob/m"},"files":[{"xetHash":"x","sha256":"s"}]})"));
        const auto outcome = call->read(
            answer(R"({"success":false,"processed":2,"succeeded":1,"failed":[{"sha256":"s","error":"gone"}]})"));
        QVERIFY(outcome);
        QCOMPARE(outcome->succeeded, 1);
        QCOMPARE(outcome->failures.at(0).error, u"gone"_s);
    }

    void aFolderHasASizeAndARepoAScan()
    {
        const hub::Call<hub::TreeSize> size = hub::tree::size(model, u"main"_s, u"a/b"_s);
        QCOMPARE(asked(size.message), "GET /api/models/acme/m/treesize/main/a%2Fb");
        QCOMPARE(size.read(answer(R"({"path":"a/b","size":"12"})"))->size, 12);
        const auto scan = hub::tree::scan(model).read(
            answer(R"({"scansDone":true,"filesWithIssues":[{"path":"x.pkl","level":"unsafe"}]})"));
        QVERIFY(scan);
        QCOMPARE(scan->issues.at(0).level, u"unsafe"_s);
    }

    void whatExistsIsToldFromTheAnswer()
    {
        const auto of = [](Error::Kind kind) { return hub::repos::exists(std::unexpected(Error{.kind = kind})); };
        QCOMPARE(of(Error::Kind::Gated).value_or(false), true);
        QCOMPARE(of(Error::Kind::RepoNotFound).value_or(true), false);
        QCOMPARE(of(Error::Kind::RevisionNotFound).value_or(true), false);
        QVERIFY(!of(Error::Kind::Offline));
        const auto file = [](Error::Kind kind) { return hub::files::exists(std::unexpected(Error{.kind = kind})); };
        QCOMPARE(file(Error::Kind::EntryNotFound).value_or(true), false);
        QVERIFY(!file(Error::Kind::Gated));
    }
};

QTEST_GUILESS_MAIN(RepoCallsTest)
#include "repocallstest.moc"
