#include "views/space/hardwarepanel.h"

#include "views/space/spacewords.h"
#include "views/widgets/format.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr int never = -1;
constexpr std::array choices{300,       900,       1800,      3600,      2 * 3600,     6 * 3600,
                             12 * 3600, 24 * 3600, 48 * 3600, 72 * 3600, 7 * 24 * 3600};

bool isFreeHardware(const QString &flavor)
{
    return flavor == "cpu-basic"_L1;
}

//! Nothing to choose: when it goes to sleep is up to the Hub.
bool hasFixedSleep(const QString &flavor)
{
    return isFreeHardware(flavor) || isSharedGpu(flavor);
}

//! "16 GB" and "$0.40 / h" read from left to right, whatever is around them, and apart from each other.
class FigureDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        constexpr QChar leftToRightMark(0x200e);
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->text.isEmpty())
            return;
        // Away from the next column; a space at the very end would not count.
        constexpr QChar space(0x2002);
        const bool isMirrored = option->direction == Qt::RightToLeft;
        const bool isAtRight = option->displayAlignment.testFlag(Qt::AlignRight) != isMirrored;
        option->text = leftToRightMark + (isAtRight ? option->text + space + leftToRightMark : space + option->text);
    }
};

} // namespace

HardwarePanel::HardwarePanel(LiveSpace &space, HardwareTableModel &hardware, SharedGpuQuota &quota, QWidget *parent)
    : QWidget(parent)
    , m_space(space)
    , m_hardware(hardware)
    , m_quota(quota)
    , m_source(new QLabel(this))
    , m_table(new QTableView(this))
    , m_sleep(new QComboBox(this))
    , m_sleepNote(new QLabel(this))
    , m_cost(new QLabel(this))
    , m_apply(new QPushButton(this))
{
    setObjectName(u"hardwarePanel"_s);
    m_sorted.setSourceModel(&hardware);
    m_sorted.setSortRole(HardwareTableModel::SortRole);
    m_table->setObjectName(u"hardwareTable"_s);
    m_table->setAccessibleName(tr("Hardware"));
    m_table->setModel(&m_sorted);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setColumnHidden(HardwareTableModel::SummaryColumn, true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(HardwareTableModel::NameColumn, QHeaderView::Stretch);
    m_source->setObjectName(u"hardwareSource"_s);
    m_sleep->setObjectName(u"sleepTime"_s);
    m_sleep->setAccessibleName(tr("Sleep time"));
    for (const int seconds : choices)
        m_sleep->addItem(tr("after %1 without visitors").arg(spacewords::duration(seconds)), seconds);
    m_sleep->addItem(tr("never"), never);
    m_sleepNote->setObjectName(u"sleepNote"_s);
    m_cost->setObjectName(u"hardwareCost"_s);
    m_apply->setObjectName(u"applyHardware"_s);
    m_apply->setProperty("primary", true);
    for (QLabel *label : {m_source, m_sleepNote, m_cost}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_source->setProperty("muted", true);
    m_sleepNote->setProperty("muted", true);
    layOut();

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HardwarePanel::showChoice);
    connect(m_sleep, &QComboBox::activated, this, &HardwarePanel::showChoice);
    connect(m_apply, &QPushButton::clicked, this, &HardwarePanel::apply);
    connect(&m_space, &LiveSpace::changed, this, &HardwarePanel::showRuntime);
    connect(&m_space, &LiveSpace::actingChanged, this, &HardwarePanel::showChoice);
    connect(&m_quota, &SharedGpuQuota::changed, this, &HardwarePanel::showChoice);
    connect(&m_hardware, &QAbstractItemModel::modelReset, this, [this] {
        m_shownFlavor.clear();
        showRuntime();
    });
    showRuntime();
}

void HardwarePanel::layOut()
{
    auto *sleep = new QHBoxLayout;
    sleep->setSpacing(8);
    auto *caption = new QLabel(tr("Goes to &sleep"), this);
    caption->setBuddy(m_sleep);
    sleep->addWidget(caption);
    sleep->addWidget(m_sleep);
    sleep->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_cost, 1);
    buttons->addWidget(m_apply, 0, Qt::AlignBottom);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(16, 12, 16, 16);
    below->setSpacing(8);
    below->addWidget(m_source);
    below->addLayout(sleep);
    below->addWidget(m_sleepNote);
    below->addLayout(buttons);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(line);
    layout->addLayout(below);
}

// In a narrow window the name and the price are what matters.
void HardwarePanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int unit = fontMetrics().averageCharWidth();
    m_table->setColumnHidden(HardwareTableModel::DiskColumn, width() < unit * 100);
    m_table->setColumnHidden(HardwareTableModel::CpuColumn, width() < unit * 84);
    m_table->setColumnHidden(HardwareTableModel::MemoryColumn, width() < unit * 66);
}

void HardwarePanel::setRefusal(const QString &why)
{
    m_refusal = why;
    showChoice();
}

// What the server says is shown once: a choice that the person is about to make stays.
void HardwarePanel::showRuntime()
{
    m_source->setText(m_hardware.isFromServer() ? QString()
                                                : tr("The documented prices; the server’s own list could not be had."));
    m_source->setVisible(!m_hardware.isFromServer());
    const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
    if (!runtime)
        return showChoice();
    m_hardware.setStanding(runtime->hardware, runtime->requestedHardware);
    const QString flavor = runtime->requestedHardware.isEmpty() ? runtime->hardware : runtime->requestedHardware;
    if (flavor != m_shownFlavor && !flavor.isEmpty()) {
        m_shownFlavor = flavor;
        // Not by selectRow(), which asks where the first column is drawn: from right to left that may be nowhere yet.
        m_table->setCurrentIndex(m_sorted.mapFromSource(m_hardware.indexOf(flavor)));
    }
    if (runtime->sleepTime != m_shownSleep) {
        m_shownSleep = runtime->sleepTime;
        chooseSleep(runtime->sleepTime.value_or(never));
    }
    showChoice();
}

void HardwarePanel::chooseSleep(int seconds)
{
    int row = m_sleep->findData(seconds);
    if (row < 0) {
        row = m_sleep->count() - 1;
        m_sleep->insertItem(row, tr("after %1 without visitors").arg(spacewords::duration(seconds)), seconds);
    }
    m_sleep->setCurrentIndex(row);
}

QString HardwarePanel::chosenFlavor() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? m_shownFlavor : rows.first().data(HardwareTableModel::FlavorRole).toString();
}

int HardwarePanel::chosenSleep() const
{
    return m_sleep->currentData().toInt();
}

void HardwarePanel::showChoice()
{
    const QString flavor = chosenFlavor();
    const bool isFixed = hasFixedSleep(flavor);
    const bool isOther = flavor != m_shownFlavor;
    const bool sleepsOtherwise = !isFixed && chosenSleep() != m_shownSleep.value_or(never);
    const bool isStatic = m_space.isStatic();
    if (isSharedGpu(flavor))
        m_quota.load();
    m_sleep->setEnabled(!isFixed && !isStatic && m_refusal.isEmpty());
    m_sleepNote->setVisible(isFixed || isStatic);
    m_sleepNote->setText(
        isStatic ? tr("A static Space runs on nothing: it costs nothing and never sleeps.")
            : isSharedGpu(flavor)
            ? tr("When a Space on shared graphics processors goes to sleep is up to the Hub.")
            : tr("Free hardware always goes to sleep after 48 hours without visitors; this cannot be changed."));
    m_cost->setText(flavor.isEmpty() || isStatic ? QString() : costOf(flavor));
    const QString name = m_hardware.title(flavor);
    m_apply->setText(isOther && !isStatic               ? tr("Switch to %1").arg(name)
                         : sleepsOtherwise && !isStatic ? tr("Change sleep time")
                                                        : tr("Switch hardware"));
    const bool hasRuntime = m_space.runtime().has_value();
    const QString why = !m_refusal.isEmpty() ? m_refusal
        : !hasRuntime                        ? tr("One moment: it is not known yet what it runs on")
        : isStatic                           ? tr("A static Space has nothing that runs on hardware")
        : m_space.isActing()                 ? tr("One moment: the last change is still on its way")
        : !isOther && !sleepsOtherwise       ? tr("Choose other hardware or another sleep time first")
                                             : QString();
    m_apply->setEnabled(why.isEmpty());
    m_apply->setToolTip(!why.isEmpty() ? why : tr("The Space restarts"));
}

QString HardwarePanel::costOf(const QString &flavor) const
{
    if (isSharedGpu(flavor))
        return spacewords::sharedGpu(m_quota.quota());
    const std::optional<double> price = m_hardware.hourlyUsd(flavor);
    if (!price)
        return tr("What %1 costs is not known here; the Hub’s pricing page says it.").arg(flavor);
    return spacewords::monthlyCost(*price, isFreeHardware(flavor) ? 0 : chosenSleep());
}

void HardwarePanel::apply()
{
    const QString flavor = chosenFlavor();
    if (flavor == m_shownFlavor)
        return m_space.setSleepTime(chosenSleep());
    m_space.requestHardware(flavor, hasFixedSleep(flavor) ? std::nullopt : std::optional(chosenSleep()));
}
