#pragma once

#include "core/result.h"

#include <QString>

//! What can be known to be wrong before it is sent (hub-api "Validation rules before sending").
//!
//! Each rule gives back what is to be sent, or Error::Kind::Invalid with a translated sentence as detail and what was
//! wrong as subject. Repo ids have their rule in RepoId::validated(), kinds in kindFromName(), tokens in
//! accounts::cleanToken().
namespace hub {

bool isSha256(const QString &text); //!< 64 lower-case hex digits; the Hub masks others with asterisks
bool isCommitId(const QString &text); //!< 40 lower-case hex digits, or 64

//! A path inside a repo as the Hub takes it: one leading slash and "./" dropped; "..", ".git" and the like refused.
Result<QString> repoPath(const QString &path);

//! A commit summary must say something.
Result<QString> commitSummary(const QString &summary);

//! 40 or 64 hex digits, such as what a branch is to be reset to.
Result<QString> commitId(const QString &id);

//! 5 to 40 hex digits, or 64.
Result<QString> parentCommit(const QString &id);

//! What is said when a history is squashed: at most 500 characters, may be empty.
Result<QString> squashMessage(const QString &message);

//! A user or an organization: 2 to 42 letters, digits and single dashes; not all digits, not 24 hex digits.
Result<QString> accountName(const QString &name);

//! Git's rules for the name of a ref; a branch besides is never written refs/….
Result<QString> branchName(const QString &name);
Result<QString> tagName(const QString &name);

//! Discussions count from 1.
Result<int> discussionNumber(int number);
//! Trimmed, 3 to 200 characters.
Result<QString> discussionTitle(const QString &title);
//! 1 to 65,536 characters, as they are.
Result<QString> commentText(const QString &text);

//! Seconds of silence after which a Space sleeps: more than zero, or -1 for never.
Result<int> sleepTime(int seconds);
//! The name of a secret or a variable: a letter, then letters, digits and underscores.
Result<QString> settingKey(const QString &key);

constexpr int collectionTitleLength = 60;
constexpr int collectionDescriptionLength = 150;
constexpr int collectionNoteLength = 500;
//! Not empty, at most 60 characters.
Result<QString> collectionTitle(const QString &title);
Result<QString> collectionDescription(const QString &description); //!< at most 150 characters
Result<QString> collectionNote(const QString &note); //!< at most 500 characters

//! Why somebody is not let into a gated repo: at most 200 characters.
Result<QString> accessReason(const QString &reason);

} // namespace hub
