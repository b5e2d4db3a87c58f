#pragma once

#include "hub/call.h"
#include "hub/repoid.h"
#include "hub/spacetypes.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

//! Making repos: new ones and copies (hub-api "create_repo", "Repo management").
namespace hub {

//! Who may see a repo. Protected is for Spaces: the app is public, its files are not.
enum class Visibility { Public, Private, Protected };

//! "public", "private" or "protected", as the Hub's JSON says it.
QString visibilityName(Visibility visibility);

//! A secret or a variable of a Space.
struct SpaceSetting {
    QString key = {}; //!< see settingKey() of hub/validation
    QString value = {};
    QString description = {};
};

//! A file that a new repo begins with.
struct FirstFile {
    QString path = {};
    QByteArray content = {};
};

//! What a Space is made with, new or as a copy.
struct SpaceSetup {
    QString hardware = {}; //!< a flavor, such as cpu-basic; empty: the Hub's choice
    QString storage = {}; //!< a tier's name; the Hub no longer sells them
    std::optional<int> sleepTime = {}; //!< seconds, -1 for never
    std::vector<SpaceSetting> secrets = {};
    std::vector<SpaceSetting> variables = {};
    std::vector<SpaceVolume> volumes = {};

    //! Invalid: keys or times that the Hub would refuse.
    Result<QJsonObject> toJson() const;
};

inline constexpr int longestSpaceDescription = 60; //!< characters

struct NewRepo {
    RepoId repo = {}; //!< a bare name is created in one's own account
    bool namesModel = false; //!< says "model" outright, which is what the Hub assumes anyway
    std::optional<Visibility> visibility = {}; //!< unset: what the owner's settings say
    std::optional<bool> isPrivate = {}; //!< the older word for it, never together with visibility
    QString license = {}; //!< one of licenseIds()
    QString licenseName = {}; //!< for the license "other": lower-case letters, digits, "-" and "."
    QString licenseLink = {}; //!< LICENSE, LICENSE.md or an address
    QString region = {}; //!< us or eu; organizations with a plan
    QString resourceGroup = {}; //!< 24 hex digits
    std::vector<FirstFile> files = {};
    QString spaceSdk = {}; //!< required for Spaces: gradio, docker, static or streamlit
    QString spaceSdkVersion = {};
    QString spaceTemplate = {}; //!< a repo among the Space templates
    QString spaceDescription = {}; //!< at most 60 characters
    bool spaceDevMode = false;
    SpaceSetup space = {};
};

//! What the Hub answers to a creation.
struct CreatedRepo {
    RepoId repo = {};
    QUrl url = {};
    QString objectId = {}; //!< 24 hex digits
    bool isCopying = false; //!< files are still on their way: see repos::copyStatus()
};

//! A copy of a repo. Its variables come along, its secrets do not.
struct RepoCopy {
    RepoId from = {};
    QString to = {}; //!< owner/name
    std::optional<Visibility> visibility = {}; //!< unset: as the original
    std::optional<bool> isPrivate = {}; //!< the older word for it
    QString resourceGroup = {};
    SpaceSetup space = {};
};

//! How far the files of a copy are.
struct CopyStatus {
    bool isPending = false;
    qint64 filesTotal = -1; //!< -1 when not said
    qint64 filesCopied = -1;

    static Result<CopyStatus> fromJson(const QJsonObject &json);
};

//! The licenses that the Hub knows, besides "unknown" and "other".
QStringList licenseIds();

namespace repos {

//! POST /api/repos/create {name, organization, type?, visibility?, sdk?, …}; the name and the address come back.
//! Errors: Invalid (fields), Conflict (it exists, or another creation is under way), PaymentRequired (hardware, or a
//! Space that runs, for a free account), Forbidden (not one's own account or organization).
Result<Call<CreatedRepo>> create(const NewRepo &repo);

//! POST /api/{kind}s/{id}/duplicate {repository, visibility?, hardware?, …}. Errors as above; documented for Spaces,
//! the official client sends it for models and datasets too.
Result<Call<CreatedRepo>> duplicate(const RepoCopy &copy);

//! exist_ok of the documentation, of both: a repo of that name is as good as made.
Result<CreatedRepo> unlessThere(const Result<CreatedRepo> &made, const RepoId &wanted, const Endpoint &endpoint);

//! GET /api/{kind}s/{id}/duplicate/status: of a copy that was answered with isCopying. Errors: RepoNotFound.
Call<CopyStatus> copyStatus(const RepoId &repo);

} // namespace repos

} // namespace hub
