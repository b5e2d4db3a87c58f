#include "views/upload/uploadform.h"

#include "hub/hubclient.h"
#include "views/widgets/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using transfer::Strategy;

namespace {

// The form has room for a line of this many characters.
constexpr int formCharacters = 44;

QStringList patternsIn(const QLineEdit &field)
{
    QStringList patterns;
    const QStringList parts = field.text().split(u',');
    for (const QString &part : parts) {
        const QString pattern = part.trimmed();
        if (!pattern.isEmpty())
            patterns << pattern;
    }
    return patterns;
}

QVBoxLayout *labelled(const QString &text, QWidget *field)
{
    auto *label = new QLabel(text, field->parentWidget());
    label->setProperty("muted", true);
    label->setBuddy(field);
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    layout->addWidget(label);
    layout->addWidget(field);
    return layout;
}

QBoxLayout *pair(QLayout *first, QLayout *second)
{
    auto *layout = new QBoxLayout(QBoxLayout::LeftToRight);
    layout->setSpacing(16);
    layout->addLayout(first, 1);
    layout->addLayout(second, 1);
    return layout;
}

QFrame *hairline(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("line", true);
    return line;
}

} // namespace

UploadForm::UploadForm(const hub::RepoId &repo, const QString &revision, const QString &folder, hub::HubClient &client,
                       QWidget *parent)
    : QWidget(parent)
    , m_path(new QLineEdit(folder, this))
    , m_branch(new QComboBox(this))
    , m_newBranch(new QLineEdit(this))
    , m_pullRequest(new QCheckBox(tr("Open a new pull request"), this))
    , m_message(new QLineEdit(this))
    , m_description(new QPlainTextEdit(this))
    , m_strategy(new QComboBox(this))
    , m_include(new QLineEdit(this))
    , m_exclude(new QLineEdit(this))
    , m_delete(new QLineEdit(this))
    , m_keepFolder(new QCheckBox(this))
    , m_junk(new QCheckBox(tr("Leave out system junk"), this))
    , m_repoName(repo.name())
    , m_lastBranch(revision)
{
    nameParts();
    describeParts();
    fillStrategies();
    layOut();
    connectParts();
    loadBranches(repo, client);
}

void UploadForm::nameParts()
{
    m_path->setObjectName(u"pathInRepo"_s);
    m_branch->setObjectName(u"branch"_s);
    m_newBranch->setObjectName(u"newBranch"_s);
    m_pullRequest->setObjectName(u"createPullRequest"_s);
    m_message->setObjectName(u"commitMessage"_s);
    m_description->setObjectName(u"commitDescription"_s);
    m_strategy->setObjectName(u"strategy"_s);
    m_include->setObjectName(u"includePatterns"_s);
    m_exclude->setObjectName(u"excludePatterns"_s);
    m_delete->setObjectName(u"deletePatterns"_s);
    m_keepFolder->setObjectName(u"keepFolderName"_s);
    m_junk->setObjectName(u"excludeJunk"_s);
    m_path->setAccessibleName(tr("Folder in the repo"));
    m_branch->setAccessibleName(tr("Branch"));
    m_newBranch->setAccessibleName(tr("Name of the new branch"));
    m_message->setAccessibleName(tr("Commit message"));
    m_description->setAccessibleName(tr("Description of the commit"));
    m_strategy->setAccessibleName(tr("How many commits"));
    m_include->setAccessibleName(tr("Include only these patterns"));
    m_exclude->setAccessibleName(tr("Exclude these patterns"));
    m_delete->setAccessibleName(tr("Delete files of the repo that match these patterns"));
}

void UploadForm::describeParts()
{
    m_path->setPlaceholderText(tr("The top of the repo"));
    m_path->setToolTip(tr("Where the files go, for example weights/v2. Missing folders are made."));
    m_branch->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_branch->setMinimumContentsLength(12);
    m_branch->addItem(icon(u"branch"), m_lastBranch);
    m_newBranch->setPlaceholderText(tr("Name of the new branch"));
    m_newBranch->hide();
    m_delete->setPlaceholderText(tr("Nothing"));
    m_description->setPlaceholderText(tr("Optional"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(3 * fontMetrics().lineSpacing() + 14);
    m_include->setPlaceholderText(tr("All files"));
    m_exclude->setPlaceholderText(tr("None"));
    const QString examples =
        tr("<p>Separate patterns by commas. <b>*</b> stands for anything, slashes included, <b>?</b> "
           "for one character, <b>[a-z]</b> for one of a set; upper and lower case differ.</p>"
           "<p><b>*.safetensors</b> &nbsp;files of that kind, in any folder<br>"
           "<b>logs/</b> &nbsp;everything in the folder logs<br>"
           "<b>checkpoint-[0-9]*</b> &nbsp;checkpoint-1, checkpoint-20/model.bin, …</p>");
    m_include->setToolTip(tr("<p>Only files that match are uploaded.</p>") + examples);
    m_exclude->setToolTip(tr("<p>Files that match are left out.</p>") + examples);
    m_delete->setToolTip(
        tr("<p>Files of the repo that match are deleted in the same commit, unless they are sent anew. "
           "Patterns are matched below the folder in the repo; .gitattributes stays.</p>")
        + examples);
    m_junk->setChecked(true);
    m_junk->setToolTip(
        tr("What systems and editors leave behind, such as .DS_Store and Thumbs.db. Git’s own files are never "
           "uploaded."));
}

void UploadForm::fillStrategies()
{
    m_strategy->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_strategy->setMinimumContentsLength(12);
    m_strategy->addItem(tr("One commit"), int(transfer::Strategy::OneCommit));
    m_strategy->addItem(tr("Several commits, one after the other"), int(transfer::Strategy::Commits));
    m_strategy->addItem(tr("Planned commits on a draft pull request"), int(transfer::Strategy::PullRequestSeries));
    m_strategy->setItemData(0, tr("All of it or nothing. Right for most uploads."), Qt::ToolTipRole);
    m_strategy->setItemData(1,
                            tr("Each as large as the server is quick. For many thousands of files; goes on where it "
                               "stopped, also on another machine."),
                            Qt::ToolTipRole);
    m_strategy->setItemData(2,
                            tr("50 changes each, listed in the description and ticked off there. Merged at the end "
                               "unless you open a pull request."),
                            Qt::ToolTipRole);
    m_strategy->setToolTip(m_strategy->currentData(Qt::ToolTipRole).toString());
}

void UploadForm::layOut()
{
    QBoxLayout *target = pair(labelled(tr("Branch"), m_branch), labelled(tr("Folder in the repo"), m_path));
    QBoxLayout *patterns = pair(labelled(tr("Include only"), m_include), labelled(tr("Exclude"), m_exclude));
    m_pairs = {target, patterns};

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addLayout(target);
    layout->addWidget(m_newBranch);
    layout->addWidget(m_pullRequest);
    layout->addLayout(labelled(tr("Commit message"), m_message));
    layout->addLayout(labelled(tr("Description"), m_description));
    layout->addLayout(labelled(tr("Commits"), m_strategy));
    layout->addWidget(hairline(this));
    layout->addLayout(patterns);
    layout->addLayout(labelled(tr("Delete in the repo"), m_delete));
    layout->addWidget(m_keepFolder);
    layout->addWidget(m_junk);
    layout->addStretch(1);
}

void UploadForm::connectParts()
{
    connect(m_path, &QLineEdit::textEdited, this, &UploadForm::targetEdited);
    connect(m_branch, &QComboBox::activated, this, &UploadForm::onBranchChosen);
    connect(m_newBranch, &QLineEdit::textChanged, this, &UploadForm::changed);
    connect(m_pullRequest, &QCheckBox::toggled, this, &UploadForm::targetChanged);
    connect(m_message, &QLineEdit::textChanged, this, &UploadForm::changed);
    connect(m_strategy, &QComboBox::currentIndexChanged, this, [this] {
        m_strategy->setToolTip(m_strategy->currentData(Qt::ToolTipRole).toString());
        emit strategyChanged();
    });
    for (QLineEdit *field : {m_include, m_exclude, m_delete})
        connect(field, &QLineEdit::textChanged, this, &UploadForm::patternsChanged);
    connect(m_keepFolder, &QCheckBox::clicked, this, [this] { m_choseFolderName = true; });
    connect(m_keepFolder, &QCheckBox::toggled, this, &UploadForm::targetChanged);
    connect(m_junk, &QCheckBox::toggled, this, &UploadForm::targetChanged);
}

void UploadForm::loadBranches(const hub::RepoId &repo, hub::HubClient &client)
{
    m_branchRequest =
        client.send<hub::Refs>(hub::refs::list(repo), [this](const Result<hub::Refs> &refs) { onBranches(refs); });
}

// Where they cannot be listed, the branch one came from is still there to choose.
void UploadForm::onBranches(const Result<hub::Refs> &refs)
{
    if (!refs)
        return;
    const QString chosen = m_branch->currentText();
    const bool isBranch = std::ranges::contains(refs->branches, chosen, &hub::Ref::name);
    m_branch->clear();
    if (chosen.startsWith("refs/pr/"_L1) || (!isBranch && refs->branches.empty()))
        m_branch->addItem(icon(u"pull-request"), chosen);
    for (const hub::Ref &branch : refs->branches)
        m_branch->addItem(icon(u"branch"), branch.name);
    m_branch->setCurrentIndex(std::max(0, m_branch->findText(chosen)));
    const bool isKept = m_branch->currentText() == chosen;
    if (!isKept)
        m_branch->setCurrentIndex(std::max(0, m_branch->findText(u"main"_s)));
    m_lastBranch = m_branch->currentText();
    m_branch->addItem(icon(u"plus"), tr("New branch…"), true);
    if (!isKept)
        emit targetChanged(); // one cannot commit to a tag or an old commit
}

bool UploadForm::wantsNewBranch() const
{
    return m_branch->currentData().toBool();
}

QString UploadForm::newBranch() const
{
    return m_newBranch->text().trimmed();
}

QString UploadForm::branchToPlanWith() const
{
    return wantsNewBranch() ? m_lastBranch : m_branch->currentText();
}

//! A new branch begins from the one that was chosen last, so the plan stays the same.
void UploadForm::onBranchChosen()
{
    m_newBranch->setVisible(wantsNewBranch());
    if (wantsNewBranch())
        m_newBranch->setFocus();
    if (wantsNewBranch() || m_lastBranch == m_branch->currentText())
        return emit changed();
    m_lastBranch = m_branch->currentText();
    emit targetChanged();
}

transfer::UploadSpec UploadForm::spec() const
{
    return {.target = {.revision = wantsNewBranch() ? newBranch() : m_branch->currentText(),
                       .createPullRequest = m_pullRequest->isChecked()},
            .pathInRepo = m_path->text().trimmed(),
            .summary = message(),
            .description = m_description->toPlainText().trimmed(),
            .allow = allow(),
            .ignore = ignore(),
            .deletePatterns = deletePatterns(),
            .strategy = strategy(),
            .newBranchFrom = wantsNewBranch() ? m_lastBranch : QString(),
            .excludeJunk = m_junk->isChecked()};
}

QString UploadForm::message() const
{
    return m_message->text().trimmed();
}

bool UploadForm::createsPullRequest() const
{
    return m_pullRequest->isChecked();
}

bool UploadForm::keepsFolderNames() const
{
    return m_keepFolder->isChecked();
}

Strategy UploadForm::strategy() const
{
    return Strategy(m_strategy->currentData().toInt());
}

QStringList UploadForm::allow() const
{
    return patternsIn(*m_include);
}

QStringList UploadForm::ignore() const
{
    return patternsIn(*m_exclude);
}

QStringList UploadForm::deletePatterns() const
{
    return patternsIn(*m_delete);
}

void UploadForm::setStrategy(Strategy strategy)
{
    m_strategy->setCurrentIndex(m_strategy->findData(int(strategy)));
}

void UploadForm::setMessage(const QString &text)
{
    m_message->setText(text);
}

void UploadForm::focusMessage()
{
    m_message->setFocus();
    m_message->selectAll();
}

void UploadForm::setFolders(const QStringList &names, bool standsForRepo)
{
    m_keepFolder->setVisible(!names.isEmpty());
    if (names.size() == 1)
        //: %1 is the name of a folder
        m_keepFolder->setText(tr("Put the files into a folder named “%1”").arg(names.constFirst()));
    else
        m_keepFolder->setText(tr("Put the files into folders of their own names"));
    // As in a file manager the folder itself is what moves, unless it already stands for the repo.
    if (m_choseFolderName)
        return;
    const QSignalBlocker quiet(m_keepFolder);
    const bool isTheRepo = standsForRepo || (names.size() == 1 && names.constFirst() == m_repoName);
    m_keepFolder->setChecked(names.size() > 1 || (names.size() == 1 && !isTheRepo));
}

bool UploadForm::setPullRequestLack(const QString &lack)
{
    m_pullRequest->setEnabled(lack.isEmpty());
    m_pullRequest->setToolTip(lack.isEmpty() ? tr("Nothing changes on the branch until the pull request is merged.")
                                             : lack);
    if (lack.isEmpty() || !m_pullRequest->isChecked())
        return false;
    m_pullRequest->setChecked(false); // and plans anew
    return true;
}

void UploadForm::markMessage()
{
    m_message->setProperty("invalid", message().isEmpty());
    m_message->style()->unpolish(m_message); // a style sheet looks at properties only while polishing
    m_message->style()->polish(m_message);
}

QString UploadForm::obstacle() const
{
    if (message().isEmpty())
        return tr("Write a commit message.");
    if (!wantsNewBranch())
        return {};
    if (m_pullRequest->isChecked())
        return tr("A pull request goes to a branch that is there: choose one.");
    if (newBranch().isEmpty())
        return tr("Name the new branch.");
    if (m_branch->findText(newBranch()) >= 0)
        return tr("There is a branch of that name already: choose it, or think of another name.");
    return {};
}

int UploadForm::comfortableWidth() const
{
    return fontMetrics().averageCharWidth() * formCharacters + 32;
}

void UploadForm::setTight(bool isTight)
{
    for (QBoxLayout *pair : m_pairs)
        pair->setDirection(isTight ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}
