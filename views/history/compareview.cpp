#include "views/history/compareview.h"

#include "hub/repourl.h"
#include "views/diff/diffpane.h"
#include "views/history/revisionselector.h"
#include "views/widgets/chip.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/prompter.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

//! owner/name, or with the kind before it where that is another.
QString writtenRepo(const hub::RepoId &repo)
{
    return repo.kind == hub::RepoKind::Model ? repo.id : hub::kindName(repo.kind) + u"s/"_s + repo.id;
}

Result<hub::RepoId> readRepo(const QString &text)
{
    return hub::RepoUrl::parse(text, hub::Endpoint()).transform([](const hub::RepoUrl &url) { return url.repo; });
}

} // namespace

CompareView::CompareView(hub::HubClient &client, RefListModel &headRefs, Settings &settings, Prompter &prompter,
                         QWidget *parent)
    : QWidget(parent)
    , m_prompter(prompter)
    , m_baseRefs(client)
    , m_base(new RevisionSelector(m_baseRefs, this))
    , m_head(new RevisionSelector(headRefs, this))
    , m_otherRepo(new Chip({}, this))
    , m_swap(makeButton(u"compareSwap"_s, u"compare"_s, tr("Swap the two sides")))
    , m_choose(makeButton(u"compareChooseRepo"_s, u"link"_s, tr("Compare with another repo…")))
    , m_close(makeButton(u"compareClose"_s, u"close"_s, tr("Back to the history")))
    , m_changes(new DiffPane(client, settings, this))
{
    setObjectName(u"compareView"_s);
    m_base->setObjectName(u"compareBase"_s);
    m_base->setPlaceholder(tr("Base"));
    m_head->setObjectName(u"compareHead"_s);
    //: of a comparison: the newer side
    m_head->setPlaceholder(tr("Head"));
    m_otherRepo->setObjectName(u"compareRepo"_s);
    m_otherRepo->setTone(Chip::Tone::Info);
    m_changes->setObjectName(u"compareChanges"_s);
    auto *arrow = new QLabel(isRightToLeft() ? u"←"_s : u"→"_s, this);
    arrow->setAccessibleName(tr("to"));
    auto *sides = new QWidget(this);
    auto *flow = new FlowLayout(sides, 8);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(m_otherRepo);
    flow->addWidget(m_base);
    flow->addWidget(arrow);
    flow->addWidget(m_head);
    flow->addWidget(m_swap);
    flow->addWidget(m_choose);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 8, 8, 8);
    bar->addWidget(sides, 1);
    bar->addWidget(m_close, 0, Qt::AlignTop);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(line);
    layout->addWidget(m_changes, 1);
    setFocusProxy(m_changes);
    connectParts();
}

QToolButton *CompareView::makeButton(const QString &name, const QString &iconName, const QString &text)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(::icon(iconName));
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

void CompareView::connectParts()
{
    connect(m_base, &RevisionSelector::revisionChosen, this, [this](const QString &revision) {
        emit sidesChosen(nameOf({.repo = m_baseSide.repo, .revision = revision}, m_repo), m_headRevision);
    });
    connect(m_head, &RevisionSelector::revisionChosen, this,
            [this](const QString &revision) { emit sidesChosen(nameOf(m_baseSide, m_repo), revision); });
    connect(m_swap, &QToolButton::clicked, this, [this] { emit sidesChosen(m_headRevision, m_baseSide.revision); });
    connect(m_choose, &QToolButton::clicked, this, &CompareView::askForRepo);
    connect(m_close, &QToolButton::clicked, this, &CompareView::closed);
}

QString CompareView::nameOf(const DiffSide &side, const hub::RepoId &from)
{
    return side.repo == from ? side.revision : writtenRepo(side.repo) + u':' + side.revision;
}

DiffSide CompareView::sideOf(const QString &name, const hub::RepoId &from)
{
    const qsizetype colon = name.indexOf(u':'); // which no revision has
    if (colon < 0)
        return {.repo = from, .revision = name};
    return {.repo = readRepo(name.first(colon)).value_or(from), .revision = name.sliced(colon + 1)};
}

void CompareView::compare(const hub::RepoId &repo, const QString &base, const QString &head)
{
    m_repo = repo;
    m_baseSide = sideOf(base, repo);
    m_headRevision = head;
    const bool isOther = m_baseSide.repo != repo;
    m_baseRefs.setRepo(m_baseSide.repo);
    m_base->setRevision(m_baseSide.revision);
    m_head->setRevision(head);
    m_otherRepo->setText(writtenRepo(m_baseSide.repo));
    m_otherRepo->setVisible(isOther);
    m_swap->setEnabled(!isOther);
    m_swap->setToolTip(isOther ? tr("Sides of different repos cannot be swapped here") : tr("Swap the two sides"));
    m_changes->comparison().compare(m_baseSide, {.repo = repo, .revision = head});
}

void CompareView::clear()
{
    m_repo = {};
    m_baseSide = {};
    m_headRevision.clear();
    m_changes->comparison().clear();
}

void CompareView::refresh()
{
    m_baseRefs.reload();
    m_changes->comparison().reload();
}

void CompareView::askForRepo()
{
    const TextQuestion question{.title = tr("Compare with another repo"),
                                .label = tr("Its owner and name; for a dataset or a Space with its kind, such as "
                                            "datasets/owner/name"),
                                .accept = tr("Compare"),
                                .initial = m_baseSide.repo == m_repo ? QString() : writtenRepo(m_baseSide.repo),
                                .placeholder = u"owner/name"_s,
                                .problem = [](const QString &text) {
                                    const Result<hub::RepoId> repo = readRepo(text);
                                    return repo ? QString() : repo.error().detail;
                                }};
    m_prompter.askText(this, question, [this](const std::optional<QString> &text) {
        if (!text)
            return;
        if (const Result<hub::RepoId> repo = readRepo(*text))
            setBaseRepo(*repo);
    });
}

void CompareView::setBaseRepo(const hub::RepoId &repo)
{
    emit sidesChosen(nameOf({.repo = repo, .revision = RefListModel::defaultBranch}, m_repo), m_headRevision);
}
