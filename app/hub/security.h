#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrl>

#include <optional>
#include <vector>

//! What the Hub's scanners found (hub-api "list_repo_tree", "Repo info").
namespace hub {

//! Something that a pickle would load when it is opened.
struct PickleImport {
    QString module = {};
    QString name = {};
    QString safety = {}; //!< innocuous, suspicious or dangerous
};

//! One scanner's word on one file. The statuses are an open set: unscanned, safe, queued, error, caution, suspicious,
//! unsafe.
struct FileScan {
    QString status = {}; //!< empty: this scanner says nothing
    QString message = {};
    QUrl reportLink = {};
    QString reportLabel = {};
    QString version = {}; //!< of the scanner
    QStringList viruses = {}; //!< names, when the antivirus gives them
    std::vector<PickleImport> imports = {};
};

struct FileSecurity {
    QString status = {}; //!< the worst of all scanners
    FileScan antivirus = {};
    FileScan pickle = {};
    FileScan jFrog = {};
    FileScan protectAi = {};
    FileScan virusTotal = {};
    QJsonObject raw = {};

    //! The block of 2023 said more in words, and "safe" as a flag: true only for a status of safe.
    bool isSafe() const { return status == QLatin1StringView("safe"); }

    //! Reads today's securityFileStatus and the security block of 2023.
    static FileSecurity fromJson(const QJsonObject &json);
};

struct FileIssue {
    QString path = {};
    QString level = {};
};

//! What the scanners say of a whole repo.
struct RepoSecurity {
    bool scansDone = false;
    std::vector<FileIssue> issues = {};
    std::optional<bool> containsInfected = {}; //!< the only fact of the block of 2023

    static Result<RepoSecurity> fromJson(const QJsonObject &json);
};

} // namespace hub
