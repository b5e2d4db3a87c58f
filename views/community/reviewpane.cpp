#include "views/community/reviewpane.h"

#include "core/settings.h"
#include "models/community/discussionthread.h"
#include "models/community/drafts.h"
#include "models/community/reviewcomment.h"
#include "models/community/threadhtml.h"
#include "models/diff/safetext.h"
#include "views/community/remarkcard.h"
#include "views/diff/diffpane.h"
#include "views/diff/diffview.h"
#include "views/preview/scanlook.h"
#include "views/repo/reposervices.h"
#include "views/widgets/icons.h"
#include "views/widgets/prompter.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype scansNamed = 12;
constexpr int nameWidth = 30; // characters

} // namespace

ReviewPane::ReviewPane(DiscussionThread &thread, const RepoServices &services, QWidget *parent)
    : QWidget(parent)
    , m_thread(thread)
    , m_client(services.client)
    , m_settings(services.settings)
    , m_images(services.images)
    , m_prompter(services.prompter)
    , m_drafts(services.drafts)
    , m_scan(services.client)
    , m_commitBar(nullptr)
    , m_commits(new QComboBox(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_scanIcon(new QLabel(this))
    , m_scanText(new QLabel(this))
    , m_changed(new DiffPane(services.client, services.settings, this))
    , m_bar(new QWidget(this))
    , m_count(new QLabel(m_bar))
    , m_discard(new QPushButton(tr("Discard all…"), m_bar))
    , m_send(new QPushButton(::icon(u"comment", IconTint::OnAccent), tr("Send review…"), m_bar))
{
    setObjectName(u"reviewPane"_s);
    m_bar->setObjectName(u"reviewBar"_s);
    m_count->setObjectName(u"reviewCount"_s);
    m_count->setWordWrap(true);
    m_discard->setObjectName(u"reviewDiscard"_s);
    m_send->setObjectName(u"reviewSend"_s);
    m_send->setProperty("primary", true);
    layOut();
    setFocusProxy(m_changed);

    connect(&m_changed->view(), &DiffView::remarkRequested, this, &ReviewPane::begin);
    connect(m_changed, &DiffPane::fileMenuRequested, this, &ReviewPane::addToMenu);
    connect(m_changed, &DiffPane::viewedChanged, this, &ReviewPane::keepViewed);
    connect(&m_changed->comparison(), &Comparison::changesReset, this, &ReviewPane::lookAtScans);
    connect(&m_scan, &ChangedScan::changed, this, &ReviewPane::showScans);
    connect(&m_remarks, &Remarks::changed, this, &ReviewPane::showRemarks);
    connect(&m_remarks, &Remarks::textChanged, this, &ReviewPane::updateBar);
    connect(m_send, &QPushButton::clicked, this, &ReviewPane::sendRequested);
    connect(m_discard, &QPushButton::clicked, this, &ReviewPane::askDiscard);
    setRefusal({});
}

void ReviewPane::layOut()
{
    auto *line = new QFrame(m_bar);
    line->setProperty("line", true);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_count, 1);
    row->addWidget(m_discard);
    row->addWidget(m_send);
    auto *bar = new QVBoxLayout(m_bar);
    bar->setContentsMargins(0, 0, 0, 0);
    bar->setSpacing(0);
    bar->addWidget(line);
    bar->addLayout(row);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_commitBar = makeCommits());
    layout->addWidget(m_changed, 1);
    layout->addWidget(m_bar);
    setCommits({});
}

QWidget *ReviewPane::makeCommits()
{
    auto *bar = new QWidget(this);
    m_scanText->setObjectName(u"reviewScan"_s);
    m_scanText->setTextFormat(Qt::PlainText);
    m_scanIcon->hide();
    m_scanText->hide();
    m_commits->setObjectName(u"reviewCommits"_s);
    m_commits->setAccessibleName(tr("Which changes"));
    m_commits->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_commits->setMinimumContentsLength(30);
    const auto dress = [this](QToolButton *button, const QString &name, QStringView iconName, const QString &text,
                              int step) {
        button->setObjectName(name);
        button->setIcon(::icon(iconName));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, step] { stepCommit(step); });
    };
    dress(m_previous, u"reviewPrevious"_s, u"chevron-left", tr("Previous commit ([)"), -1);
    dress(m_next, u"reviewNext"_s, u"chevron-right", tr("Next commit (])"), 1);
    connect(m_commits, &QComboBox::currentIndexChanged, this, [this] {
        updateCommits();
        compare();
    });
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_commits);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addStretch(1);
    m_changed->addToBar(m_scanIcon);
    m_changed->addToBar(m_scanText);
    return bar;
}

void ReviewPane::setCommits(const QList<Commit> &commits)
{
    if (commits == m_list && m_commits->count() > 0)
        return;
    m_list = commits;
    const QString shown = commit();
    {
        const QSignalBlocker quiet(m_commits);
        m_commits->clear();
        m_commits->addItem(tr("All changes (%n commit(s))", nullptr, int(commits.size())), QString());
        for (const Commit &one : commits)
            m_commits->addItem(
                ::icon(u"commit", IconTint::Muted),
                u"%1  %2"_s.arg(one.oid.first(std::min<qsizetype>(7, one.oid.size())), safetext::prose(one.title)),
                one.oid);
        m_commits->setCurrentIndex(std::max(0, m_commits->findData(shown)));
    }
    updateCommits();
    if (commit() != shown)
        compare();
}

QString ReviewPane::commit() const
{
    return m_commits->currentData().toString();
}

void ReviewPane::stepCommit(int step)
{
    m_commits->setCurrentIndex(std::clamp(m_commits->currentIndex() + step, 0, m_commits->count() - 1));
}

void ReviewPane::lookAtScans()
{
    const Comparison &comparison = m_changed->comparison();
    QStringList paths;
    for (const ChangedFilePointer &file : comparison.changes().files) {
        if (!file->diff.newPath.isEmpty())
            paths += file->diff.newPath;
    }
    if (paths.isEmpty())
        m_scan.clear();
    else
        m_scan.look(comparison.after().repo, comparison.after().revision, paths);
}

void ReviewPane::showScans()
{
    const bool isShown = m_scan.isKnown() && !m_scan.worst().isEmpty();
    m_scanIcon->setVisible(isShown);
    m_scanText->setVisible(isShown);
    if (!isShown)
        return;
    const ScanLook look = scanLook(m_scan.worst());
    const int extent = fontMetrics().height();
    m_scanIcon->setPixmap(::icon(look.iconName, look.tint).pixmap(extent, extent));
    const QStringList paths = m_scan.pathsOf(m_scan.worst());
    QStringList names;
    for (const QString &path : paths.first(std::min<qsizetype>(paths.size(), scansNamed)))
        names += safetext::name(path);
    const bool isFine = m_scan.worst() == "safe"_L1;
    const QString name = names.isEmpty()
        ? QString()
        : fontMetrics().elidedText(names.front(), Qt::ElideMiddle, fontMetrics().averageCharWidth() * nameWidth);
    //: what scanners say of the changed files; %2 is one of them
    m_scanText->setText(isFine                  ? look.text
                            : paths.size() == 1 ? tr("%1: %2").arg(look.text, name)
                                                : tr("%1: %2 and others").arg(look.text, name));
    m_scanText->setToolTip(u"<p>%1</p><p style='white-space:pre-wrap'>%2</p>"_s.arg(
        look.sentence.toHtmlEscaped(), isFine ? QString() : names.join(u'\n').toHtmlEscaped()));
}

void ReviewPane::updateCommits()
{
    const bool hasCommits = m_list.size() > 1;
    m_commitBar->setVisible(hasCommits);
    m_previous->setEnabled(m_commits->currentIndex() > 0);
    m_next->setEnabled(m_commits->currentIndex() + 1 < m_commits->count());
    // What was looked at counts for the pull request as a whole.
    m_changed->setViewedShown(commit().isEmpty());
}

void ReviewPane::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_BracketLeft)
        return stepCommit(-1);
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_BracketRight)
        return stepCommit(1);
    QWidget::keyPressEvent(event);
}

void ReviewPane::clear()
{
    m_remarks.setPlace(m_drafts, {});
    m_shownDiff.clear();
    setCommits({});
    m_changed->comparison().clear();
}

// The diff comes with the thread; it is read anew only when it has become another one.
void ReviewPane::showThread()
{
    const hub::DiscussionDetails &details = m_thread.details();
    if (!details.discussion.isPullRequest)
        return;
    m_base = commentBase(m_client.endpoint(), m_thread.repo(), details.discussion.gitReference());
    for (RemarkCard *card : std::as_const(m_cards))
        card->setBase(m_base);
    m_remarks.setPlace(m_drafts, u"review/"_s + m_thread.key());
    QList<Commit> commits;
    for (const hub::DiscussionEvent &event : details.events) {
        if (const auto *commit = event.as<hub::PushedCommit>())
            commits += {.oid = commit->oid, .title = commit->title};
    }
    setCommits(commits);
    const QString diff = details.diff.value_or(QString());
    if (diff == m_shownDiff && m_changed->comparison().state() != Comparison::State::Idle)
        return;
    m_shownDiff = diff;
    compare();
}

//! All that the pull request changes, or one of its commits.
void ReviewPane::compare()
{
    if (!m_thread.hasDetails())
        return;
    Comparison &comparison = m_changed->comparison();
    if (const QString chosen = commit(); !chosen.isEmpty())
        return comparison.compareCommit({.repo = m_thread.repo(), .revision = chosen});
    const hub::DiscussionDetails &details = m_thread.details();
    const bool isGone = details.changes && details.changes->isReferenceDeleted;
    comparison.setDiff(m_shownDiff.toUtf8(), {.repo = m_thread.repo(), .revision = m_thread.branch()},
                       {.repo = m_thread.repo(),
                        .revision = isGone ? details.changes->headCommit : details.discussion.gitReference()});
    if (m_drafts) {
        const QStringList viewed = m_drafts->text(viewedKey()).split(u'\n', Qt::SkipEmptyParts);
        m_changed->setViewedPaths(QSet<QString>(viewed.begin(), viewed.end()));
    }
}

// What was looked at counts for the commit that was looked at.
QString ReviewPane::viewedKey() const
{
    return u"viewed/%1/%2"_s.arg(m_thread.key(), m_thread.head());
}

void ReviewPane::keepViewed(const QString &path, bool viewed)
{
    if (!m_drafts || !m_thread.hasDetails() || !commit().isEmpty())
        return;
    QStringList paths = m_drafts->text(viewedKey()).split(u'\n', Qt::SkipEmptyParts);
    paths.removeAll(path);
    if (viewed)
        paths += path;
    m_drafts->setText(viewedKey(), paths.join(u'\n'));
}

const ChangeSet &ReviewPane::changes() const
{
    return m_changed->comparison().changes();
}

QString ReviewPane::comment(const QString &summary) const
{
    if (!m_thread.hasDetails())
        return summary;
    return reviewComment(summary, m_remarks.written(),
                         {.endpoint = m_client.endpoint(),
                          .repo = m_thread.repo(),
                          .before = m_thread.branch(),
                          .after = m_thread.details().discussion.gitReference()});
}

void ReviewPane::forgetRemarks()
{
    m_remarks.clear();
}

void ReviewPane::setRefusal(const QString &why)
{
    m_refusal = why;
    m_changed->view().setRemarksTaken(why.isEmpty());
    updateBar();
}

void ReviewPane::begin(const DiffRange &range)
{
    if (!m_refusal.isEmpty())
        return;
    RemarkCard *card = m_cards.value(m_remarks.add(range,
                                                   !commit().isEmpty()    ? commit()
                                                       : m_list.isEmpty() ? QString()
                                                                          : m_list.back().oid));
    card->open();
    m_changed->view().revealInsert(card);
    card->open(); // hidden until it has its place, it could not take the keyboard
}

RemarkCard *ReviewPane::makeCard(int id)
{
    auto *card = new RemarkCard(m_remarks, id, m_images, m_changed->view().viewport());
    card->setPeople(m_people);
    card->setImagesAllowed(m_settings.loadsRemoteImages());
    card->setBase(m_base);
    connect(card, &RemarkCard::linkActivated, this, &ReviewPane::linkActivated);
    connect(card, &RemarkCard::closed, this, [this] { m_changed->view().setFocus(); });
    return card;
}

void ReviewPane::showRemarks()
{
    std::vector<DiffInsert> inserts;
    QHash<int, RemarkCard *> gone = m_cards;
    for (const Remark &remark : m_remarks.all()) {
        RemarkCard *&card = m_cards[remark.id];
        gone.remove(remark.id);
        if (!card)
            card = makeCard(remark.id);
        inserts.push_back({.range = remark.range, .widget = card});
    }
    m_changed->view().setInserts(std::move(inserts));
    for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
        m_cards.remove(it.key());
        it.value()->deleteLater(); // it may be the one that says so
    }
    updateBar();
}

void ReviewPane::updateBar()
{
    const int count = int(m_remarks.written().size());
    m_bar->setVisible(count > 0);
    m_count->setText(tr("%n remark(s), kept here until they are sent as one comment", nullptr, count));
    m_send->setEnabled(m_refusal.isEmpty());
    m_send->setToolTip(m_refusal);
}

void ReviewPane::addToMenu(int file, QMenu *menu)
{
    const DiffRange whole{.path = m_changed->comparison().file(file).path()};
    const std::optional<DiffRange> chosen = m_changed->view().rangeForRemark();
    const bool hasLines = chosen && chosen->path == whole.path && !chosen->isWholeFile();
    const auto add = [&](const QString &name, const QString &text, const DiffRange &range) {
        QAction *action = menu->addAction(::icon(u"comment"), text, this, [this, range] { begin(range); });
        action->setObjectName(name);
        action->setEnabled(m_refusal.isEmpty());
        action->setToolTip(m_refusal);
    };
    if (hasLines)
        add(u"remark"_s, tr("Remark on the selected lines (C)"), *chosen);
    add(u"remarkFile"_s, tr("Remark on the file"), whole);
}

void ReviewPane::askDiscard()
{
    const int count = int(m_remarks.written().size());
    const Question question{.title = tr("Discard %n remark(s)?", nullptr, count),
                            .text = tr("What you wrote about these lines was not sent and is lost."),
                            .accept = tr("Discard"),
                            .isDestructive = true};
    m_prompter.ask(this, question, [this](bool isSure) {
        if (isSure)
            m_remarks.clear();
    });
}
