#pragma once

#include "hub/refs.h"
#include "hub/request.h"
#include "transfer/uploadspec.h"

#include <QWidget>

#include <array>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace hub {
class HubClient;
} // namespace hub

//! What a person says about an upload: where to, in which words, in how many commits, which files.
class UploadForm : public QWidget
{
    Q_OBJECT

public:
    UploadForm(const hub::RepoId &repo, const QString &revision, const QString &folder, hub::HubClient &client,
               QWidget *parent = nullptr);

    //! The fields, without sources.
    transfer::UploadSpec spec() const;
    QString message() const;
    QString branchToPlanWith() const; //!< an existing one: what a new branch begins from
    bool createsPullRequest() const;
    bool keepsFolderNames() const;
    transfer::Strategy strategy() const;
    QStringList allow() const;
    QStringList ignore() const;
    QStringList deletePatterns() const;

    void setStrategy(transfer::Strategy strategy);
    void setMessage(const QString &text);
    void focusMessage();
    //! The names of folders among what is uploaded; one alone may stand for the repo.
    void setFolders(const QStringList &names, bool standsForRepo);
    //! Why there can be no pull requests; empty: there can. True when one was wanted.
    bool setPullRequestLack(const QString &lack);
    void markMessage(); //!< when there is none

    //! What is wrong with it; empty when nothing is.
    QString obstacle() const;

    int comfortableWidth() const;
    void setTight(bool isTight); //!< fields below each other instead of side by side

signals:
    void changed(); //!< nothing that a plan depends on
    void targetEdited(); //!< still being typed
    void targetChanged();
    void patternsChanged();
    void strategyChanged();

private:
    void nameParts();
    void describeParts();
    void fillStrategies();
    void layOut();
    void connectParts();
    void loadBranches(const hub::RepoId &repo, hub::HubClient &client);
    void onBranches(const Result<hub::Refs> &refs);
    void onBranchChosen();
    bool wantsNewBranch() const;
    QString newBranch() const;

    QLineEdit *m_path; //!< objectName "pathInRepo"
    QComboBox *m_branch; //!< objectName "branch"; the last entry is a new one
    QLineEdit *m_newBranch; //!< objectName "newBranch"
    QCheckBox *m_pullRequest; //!< objectName "createPullRequest"
    QLineEdit *m_message; //!< objectName "commitMessage"
    QPlainTextEdit *m_description; //!< objectName "commitDescription"
    QComboBox *m_strategy; //!< objectName "strategy"
    QLineEdit *m_include; //!< objectName "includePatterns"
    QLineEdit *m_exclude; //!< objectName "excludePatterns"
    QLineEdit *m_delete; //!< objectName "deletePatterns"
    QCheckBox *m_keepFolder; //!< objectName "keepFolderName"
    QCheckBox *m_junk; //!< objectName "excludeJunk"
    std::array<QBoxLayout *, 2> m_pairs{}; //!< fields side by side where there is room
    hub::Request m_branchRequest;
    QString m_repoName;
    QString m_lastBranch; //!< what a new branch begins from
    bool m_choseFolderName = false; //!< the switch is no longer ours to set
};
