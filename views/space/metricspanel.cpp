#include "views/space/metricspanel.h"

#include "views/space/plotview.h"
#include "views/widgets/format.h"
#include "views/widgets/panestates.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

using Curve = SpaceMetrics::Curve;

constexpr int columnInLetters = 46;

QString titleOf(const Curve &curve)
{
    switch (curve.kind) {
    case Curve::Kind::Cpu: return MetricsPanel::tr("CPU");
    case Curve::Kind::Memory: return MetricsPanel::tr("Memory");
    case Curve::Kind::GpuBusy:
        return curve.gpu.isEmpty() ? MetricsPanel::tr("GPU") : MetricsPanel::tr("GPU %1").arg(curve.gpu);
    case Curve::Kind::GpuMemory:
        return curve.gpu.isEmpty() ? MetricsPanel::tr("GPU memory") : MetricsPanel::tr("GPU %1 memory").arg(curve.gpu);
    }
    Q_UNREACHABLE_RETURN({});
}

QString nowOf(const Curve &curve)
{
    if (curve.total > 0)
        //: %1 and %2 are sizes
        return MetricsPanel::tr("%1 of %2").arg(format::size(curve.used), format::size(curve.total));
    const double last = curve.values.back();
    return std::isnan(last) ? QString() : format::percent(last);
}

} // namespace

MetricsPanel::MetricsPanel(SpaceMetrics &metrics, LiveSpace &space, QWidget *parent)
    : QWidget(parent)
    , m_metrics(metrics)
    , m_space(space)
    , m_states(new PaneStates(this))
    , m_replica(new QComboBox(this))
    , m_status(new QLabel(this))
    , m_board(new QWidget)
{
    setObjectName(u"metricsPanel"_s);
    m_states->setObjectName(u"metricsStates"_s);
    m_replica->setObjectName(u"metricsReplica"_s);
    m_replica->setAccessibleName(tr("Replica"));
    m_status->setObjectName(u"metricsStatus"_s);
    m_status->setProperty("muted", true);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    layOut();
    connect(&m_metrics, &SpaceMetrics::stateChanged, this, &MetricsPanel::onStateChanged);
    connect(&m_metrics, &SpaceMetrics::changed, this, &MetricsPanel::onChanged);
    connect(m_replica, &QComboBox::activated, this, &MetricsPanel::showCurves);
    connect(m_states, &PaneStates::retryRequested, &m_metrics, &SpaceMetrics::retry);
    connect(&m_space, &LiveSpace::changed, this, [this] {
        if (isVisible())
            follow();
    });
}

void MetricsPanel::layOut()
{
    auto *grid = new QGridLayout(m_board);
    grid->setContentsMargins(16, 8, 16, 16);
    grid->setSpacing(16);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_board);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 16, 16, 8);
    bar->setSpacing(12);
    bar->addWidget(m_replica);
    bar->addWidget(m_status, 1);
    auto *content = new QWidget(this);
    auto *inner = new QVBoxLayout(content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(bar);
    inner->addWidget(scroll, 1);
    m_states->setContent(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_states);
}

// Nothing is asked for until somebody looks, nor of a Space that does not run.
void MetricsPanel::follow()
{
    const std::optional<hub::SpaceRuntime> &runtime = m_space.runtime();
    if (m_space.space() != m_metrics.space())
        m_metrics.stop();
    if (!runtime)
        return m_states->showLoadingAfresh();
    const bool isUp = runtime->stage == hub::Stage::Running || runtime->stage == hub::Stage::RunningBuilding
        || runtime->stage == hub::Stage::RunningAppStarting;
    if (m_space.isStatic() || !isUp) {
        m_metrics.stop();
        m_states->showEmpty(u"chart"_s, tr("Nothing to measure"),
                            m_space.isStatic() ? tr("A static Space uses no machine of its own.")
                                               : tr("What the Space uses is shown here while it runs."));
        return;
    }
    const SpaceMetrics::State state = m_metrics.state();
    const bool isOver = state == SpaceMetrics::State::Failed || state == SpaceMetrics::State::Ended;
    if (!isOver || m_space.space() != m_metrics.space())
        m_metrics.follow(m_space.space());
    onStateChanged();
}

void MetricsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void MetricsPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_metrics.stop();
}

void MetricsPanel::onStateChanged()
{
    const bool hasCurves = !m_metrics.replicas().isEmpty();
    switch (m_metrics.state()) {
    case SpaceMetrics::State::Idle: return;
    case SpaceMetrics::State::Connecting:
        if (!hasCurves)
            m_states->showLoadingAfresh();
        return;
    case SpaceMetrics::State::Following:
        m_status->setText(tr("live, the last five minutes"));
        return m_states->showContent();
    case SpaceMetrics::State::Ended:
        m_status->setText(tr("ended"));
        if (!hasCurves)
            m_states->showEmpty(u"chart"_s, tr("Nothing told"), tr("The server told nothing of what the Space uses."));
        return;
    case SpaceMetrics::State::Failed:
        m_status->setText(tr("interrupted"));
        if (m_metrics.error().kind == Error::Kind::Forbidden || m_metrics.error().kind == Error::Kind::Unauthorized)
            return m_states->showEmpty(u"lock"_s, tr("Not yours to see"),
                                       tr("What a Space uses is shown to those who may write to it."));
        if (m_metrics.isMissing())
            return m_states->showEmpty(u"chart"_s, tr("Not told here"),
                                       tr("This server does not tell what a Space uses."));
        return m_states->showError(m_metrics.error());
    }
}

void MetricsPanel::onChanged()
{
    const QStringList replicas = m_metrics.replicas();
    if (m_replica->count() != replicas.size()) {
        const QString chosen = m_replica->currentData().toString();
        m_replica->clear();
        for (const QString &replica : replicas)
            m_replica->addItem(replica.isEmpty() ? tr("Replica") : tr("Replica %1").arg(replica), replica);
        m_replica->setCurrentIndex(std::max(0, m_replica->findData(chosen)));
        m_replica->setVisible(replicas.size() > 1);
    }
    showCurves();
}

void MetricsPanel::showCurves()
{
    const std::vector<Curve> curves = m_metrics.curves(m_replica->currentData().toString());
    const bool isOther = curves.size() != m_plots.size();
    while (m_plots.size() > curves.size()) {
        delete m_plots.back();
        m_plots.pop_back();
    }
    while (m_plots.size() < curves.size()) {
        m_plots.push_back(new PlotView(m_board));
        m_plots.back()->setObjectName(u"plot"_s);
    }
    for (size_t i = 0; i < curves.size(); ++i) {
        m_plots[i]->setTitle(titleOf(curves[i]), nowOf(curves[i]));
        m_plots[i]->setValues(curves[i].values, SpaceMetrics::samplesKept);
    }
    if (isOther)
        arrange();
}

// As many beside each other as there is room for.
void MetricsPanel::arrange()
{
    auto *grid = static_cast<QGridLayout *>(m_board->layout());
    const int columns = std::max(1, width() / (fontMetrics().averageCharWidth() * columnInLetters));
    for (PlotView *plot : m_plots)
        grid->removeWidget(plot);
    for (int row = 0; row < grid->rowCount(); ++row)
        grid->setRowStretch(row, 0);
    int at = 0;
    for (PlotView *plot : m_plots) {
        grid->addWidget(plot, at / columns, at % columns);
        ++at;
    }
    grid->setRowStretch((at + columns - 1) / columns, 1);
}

void MetricsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}
