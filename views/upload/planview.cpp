#include "views/upload/planview.h"

#include "views/upload/findingsview.h"
#include "views/upload/plancard.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using Group = UploadPlanModel::Group;
using State = UploadPlanModel::State;

namespace {

constexpr std::array allGroups{Group::New,       Group::Changed, Group::Deleted,
                               Group::Identical, Group::Ignored, Group::Problems};

constexpr int cardGap = 8;

//! Rows with room to breathe.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(28, option.fontMetrics.height() + 10)};
    }
};

struct CardLook {
    QString objectName;
    QString text;
    QString icon;
    QColor ThemeColors::*tone;
};

CardLook lookOf(Group group)
{
    switch (group) {
    case Group::New: return {u"planNew"_s, PlanView::tr("New"), u"plus"_s, &ThemeColors::positive};
    case Group::Changed: return {u"planChanged"_s, PlanView::tr("Changed"), u"edit"_s, &ThemeColors::info};
    case Group::Deleted: return {u"planDeleted"_s, PlanView::tr("Deleted"), u"trash"_s, &ThemeColors::negative};
    case Group::Identical: return {u"planIdentical"_s, PlanView::tr("Identical"), u"check"_s, &ThemeColors::mutedText};
    case Group::Ignored: return {u"planIgnored"_s, PlanView::tr("Ignored"), u"eye-off"_s, &ThemeColors::mutedText};
    case Group::Problems: return {u"planProblems"_s, PlanView::tr("Problems"), u"error"_s, &ThemeColors::negative};
    }
    Q_UNREACHABLE_RETURN({});
}

// English stands in the source: without a translation, %n has no plural to choose from.
QString counted(int number, const QString &singular, const QString &plural)
{
    return number == 1 ? singular : plural.arg(QLocale().toString(number));
}

QString stepText(const transfer::PlanProgress &progress)
{
    const QString done = QLocale().toString(progress.done);
    const QString total = QLocale().toString(progress.total);
    switch (progress.step) {
    case transfer::PlanProgress::Step::Scanning:
        return progress.done == 0 ? PlanView::tr("Scanning…") : PlanView::tr("Scanning: %1 files so far").arg(done);
    case transfer::PlanProgress::Step::Asking:
        return PlanView::tr("Asking the Hub what it has: %1 of %2 files").arg(done, total);
    case transfer::PlanProgress::Step::Comparing:
        return PlanView::tr("Comparing with the repo: %1 of %2 files").arg(done, total);
    case transfer::PlanProgress::Step::Checking:
        return PlanView::tr("Looking for tokens and keys: %1 of %2 files").arg(done, total);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

PlanView::PlanView(UploadPlanModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_message(new MessageBar(this))
    , m_warning(new MessageBar(this))
    , m_cardBox(new QWidget(this))
    , m_cardGrid(new QGridLayout(m_cardBox))
    , m_summary(new QLabel(this))
    , m_forecast(new QLabel(this))
    , m_findings(new FindingsView(model, this))
    , m_planning(new QWidget(this))
    , m_phase(new QLabel(m_planning))
    , m_progress(new QProgressBar(m_planning))
    , m_cancel(new QPushButton(tr("Stop planning"), m_planning))
    , m_search(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_nothing(new QLabel(m_list))
{
    m_texts.setSourceModel(&model);
    buildCards();
    buildList();
    layOut();
    connect(&m_model, &UploadPlanModel::stateChanged, this, &PlanView::onStateChanged);
    connect(&m_model, &UploadPlanModel::progressChanged, this, &PlanView::onProgressChanged);
    connect(&m_model, &UploadPlanModel::totalsChanged, this, &PlanView::onTotalsChanged);
    connect(&m_model, &UploadPlanModel::modelReset, this, &PlanView::refreshPlaceholder);
    connect(m_findings, &FindingsView::replanRequested, this, &PlanView::retryRequested);
    connect(m_findings, &FindingsView::pathActivated, this, &PlanView::showPath);
    connect(m_search, &QLineEdit::textChanged, &m_model, &UploadPlanModel::setSearch);
    connect(m_cancel, &QPushButton::clicked, this, &PlanView::cancelRequested);
    connect(m_message, &MessageBar::retryRequested, this, &PlanView::retryRequested);
    onTotalsChanged();
    onStateChanged();
}

void PlanView::buildCards()
{
    // They take fewer columns where it becomes narrower, which a row of all of them must not prevent.
    m_cardBox->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cardGrid->setContentsMargins(0, 0, 0, 0);
    m_cardGrid->setSpacing(cardGap);
    for (const Group group : allGroups) {
        const CardLook look = lookOf(group);
        auto *made = new PlanCard(look.text, look.icon, m_cardBox);
        made->setObjectName(look.objectName);
        connect(made, &QAbstractButton::clicked, this, [this, group] { onCardClicked(group); });
        m_cards.at(std::size_t(group)) = made;
    }
    card(Group::Deleted)->hide();
    dressCards();
    arrangeCards();
}

void PlanView::arrangeCards()
{
    QList<PlanCard *> shown;
    int widest = 1;
    for (PlanCard *each : m_cards) {
        m_cardGrid->removeWidget(each);
        if (each->isHidden())
            continue;
        shown << each;
        widest = std::max(widest, each->sizeHint().width());
    }
    const int count = int(shown.size());
    const int room = std::clamp((width() + cardGap) / (widest + cardGap), 1, count);
    const int rows = (count + room - 1) / room;
    const int columns = (count + rows - 1) / rows;
    for (int i = 0; i < count; ++i)
        m_cardGrid->addWidget(shown.at(i), i / columns, i % columns);
    for (int column = 0; column < m_cardGrid->columnCount(); ++column)
        m_cardGrid->setColumnStretch(column, column < columns ? 1 : 0);
}

void PlanView::dressCards()
{
    const ThemeColors &colors = ThemeColors::of(palette());
    for (const Group group : allGroups)
        card(group)->setTone(colors.*lookOf(group).tone);
}

void PlanView::buildList()
{
    m_list->setObjectName(u"planList"_s);
    m_list->setAccessibleName(tr("Files of the plan"));
    m_list->setModel(&m_texts);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSortingEnabled(true);
    m_list->setIconSize(QSize(16, 16));
    QHeaderView *header = m_list->header();
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(UploadPlanModel::PathColumn, QHeaderView::Stretch);
    resizeColumns();
    m_nothing->setObjectName(u"planNothing"_s);
    m_nothing->setProperty("muted", true);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto *centre = new QVBoxLayout(m_list);
    centre->addWidget(m_nothing, 0, Qt::AlignCenter);
}

void PlanView::resizeColumns()
{
    const QFontMetrics metrics = m_list->fontMetrics();
    m_list->header()->resizeSection(UploadPlanModel::StateColumn, metrics.horizontalAdvance(u"Excluded"_s) + 48);
    m_list->header()->resizeSection(UploadPlanModel::SizeColumn, metrics.horizontalAdvance(u"999.9 MB"_s) + 24);
    m_list->header()->resizeSection(UploadPlanModel::WayColumn, metrics.averageCharWidth() * 24);
}

void PlanView::layOut()
{
    m_message->setObjectName(u"planMessage"_s);
    m_message->setRetryAlways(true);
    m_message->setClosable(false);
    m_warning->setObjectName(u"planWarning"_s);
    m_summary->setObjectName(u"planSummary"_s);
    m_summary->setWordWrap(true);
    m_summary->setProperty("muted", true);
    m_forecast->setObjectName(u"planForecast"_s);
    m_forecast->setWordWrap(true);
    m_forecast->setProperty("muted", true);
    m_findings->setObjectName(u"planFindings"_s);
    m_phase->setObjectName(u"planPhase"_s);
    m_progress->setObjectName(u"planProgress"_s);
    m_progress->setAccessibleName(tr("Planning"));
    m_cancel->setObjectName(u"cancelPlanning"_s);
    m_search->setObjectName(u"planSearch"_s);
    m_search->setPlaceholderText(tr("Find in these files"));
    m_search->setAccessibleName(tr("Find in the files of the plan"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);

    auto *planning = new QHBoxLayout(m_planning);
    planning->setContentsMargins(0, 0, 0, 0);
    planning->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_phase);
    words->addWidget(m_progress);
    planning->addLayout(words, 1);
    planning->addWidget(m_cancel);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    layout->addWidget(m_cardBox);
    layout->addWidget(m_planning);
    auto *sums = new QVBoxLayout;
    sums->setSpacing(2);
    sums->addWidget(m_summary);
    sums->addWidget(m_forecast);
    layout->addLayout(sums);
    layout->addWidget(m_warning);
    layout->addWidget(m_findings);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
}

void PlanView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PlanView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        dressCards();
    if (event->type() == QEvent::FontChange)
        resizeColumns();
    QWidget::changeEvent(event);
}

void PlanView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeCards();
}

void PlanView::onStateChanged()
{
    const State state = m_model.state();
    m_planning->setVisible(state == State::Planning);
    m_summary->setVisible(state != State::Planning);
    m_forecast->setVisible(state == State::Ready && !m_forecast->text().isEmpty());
    m_list->setEnabled(state != State::Planning);
    m_message->clear();
    if (state == State::Failed)
        m_message->showError(m_model.error());
    if (state == State::Cancelled)
        m_message->showInfo(tr("Planning was stopped. Make the plan again to see what will be sent."));
    onProgressChanged();
    refreshPlaceholder();
}

void PlanView::onProgressChanged()
{
    const transfer::PlanProgress &progress = m_model.progress();
    m_phase->setText(stepText(progress));
    m_progress->setRange(0, progress.total);
    m_progress->setValue(std::min(progress.done, progress.total));
}

void PlanView::onTotalsChanged()
{
    for (const Group group : allGroups)
        card(group)->setSum(m_model.totals().of(group).files, m_model.totals().of(group).bytes);
    const bool hasDeletions = m_model.totals().of(Group::Deleted).files > 0;
    if (card(Group::Deleted)->isHidden() == hasDeletions) {
        card(Group::Deleted)->setVisible(hasDeletions);
        arrangeCards();
    }
    m_summary->setText(summary());
    m_forecast->setText(forecast());
    m_forecast->setVisible(m_model.state() == State::Ready && !m_forecast->text().isEmpty());
    QStringList warnings = m_model.warnings();
    if (!m_model.folderLinks().isEmpty())
        warnings << tr("Links to folders are not followed: %1").arg(m_model.folderLinks().join(", "_L1));
    if (warnings.isEmpty())
        m_warning->clear();
    else
        m_warning->showWarning(warnings.join(u'\n'));
}

QString PlanView::summary() const
{
    const UploadPlanModel::Totals &totals = m_model.totals();
    if (totals.commits() == 0)
        return m_model.state() == State::Ready ? tr("Nothing would be sent.") : QString();
    QStringList parts;
    if (totals.inlineFiles.files > 0)
        //: %1 "12 inline files", %2 a size
        parts << tr("%1 (%2)").arg(counted(totals.inlineFiles.files, tr("1 inline file"), tr("%1 inline files")),
                                   format::size(totals.inlineFiles.bytes));
    if (totals.largeFiles.files > 0)
        //: %1 "12 large files", %2 a size
        parts << tr("%1 (%2)").arg(counted(totals.largeFiles.files, tr("1 large file"), tr("%1 large files")),
                                   format::size(totals.largeFiles.bytes));
    parts << tr("%1 to send").arg(format::size(totals.bytesToSend()))
          //: %1 "7 calls", %2 "3 commits"
          << tr("at least %1 and %2")
                 .arg(counted(totals.forecast.calls, tr("1 call"), tr("%1 calls")),
                      counted(totals.commits(), tr("1 commit"), tr("%1 commits")));
    return parts.join(u" · "_s);
}

QString PlanView::forecast() const
{
    const transfer::PlanForecast &forecast = m_model.totals().forecast;
    if (forecast.commits == 0)
        return {};
    const QString time = format::duration(std::chrono::seconds(std::max<qint64>(1, forecast.seconds)));
    QStringList parts{forecast.isSpeedMeasured
                          ? tr("Takes about %1 at the speed of the last transfer").arg(time)
                          //: %1 a time, %2 "10 MB/s"
                          : tr("Takes about %1 at %2").arg(time, format::rate(transfer::PlanForecast::assumedSpeed))};
    if (forecast.commits > 1)
        parts << tr("needs %1 of the about %2 commits that the Hub takes an hour")
                     .arg(QLocale().toString(forecast.commits),
                          QLocale().toString(transfer::PlanForecast::commitsPerHour));
    if (forecast.limit)
        //: %1 a number, %2 a time
        parts << tr("%1 call(s) left for the next %2", nullptr, int(forecast.limit->remaining))
                     .arg(QLocale().toString(forecast.limit->remaining),
                          format::duration(std::chrono::seconds(forecast.limit->resetSeconds)));
    return parts.join(u" · "_s);
}

void PlanView::showPath(const QString &path)
{
    if (m_model.rowOf(path) < 0) { // hidden by a search or a card
        m_search->clear();
        for (PlanCard *each : m_cards)
            each->setChecked(false);
        m_model.setShownGroup({});
    }
    const QModelIndex index = m_texts.index(m_model.rowOf(path), 0);
    if (!index.isValid())
        return; // a folder
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void PlanView::onCardClicked(Group group)
{
    const bool isOn = card(group)->isChecked();
    for (const Group other : allGroups)
        card(other)->setChecked(isOn && other == group);
    m_model.setShownGroup(isOn ? std::optional(group) : std::nullopt);
    onTotalsChanged(); // an empty card that is let go can no longer be pressed
}

void PlanView::refreshPlaceholder()
{
    const State state = m_model.state();
    m_nothing->setVisible(m_texts.rowCount() == 0 && state != State::Planning);
    if (state != State::Ready && m_model.isEmpty())
        m_nothing->setText(tr("What would be sent is listed here, file by file, before anything is."));
    else
        m_nothing->setText(m_model.isEmpty() ? tr("There are no files here. Drop some on this sheet.")
                                             : tr("No file of the plan is like that."));
}
