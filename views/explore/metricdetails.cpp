#include "views/explore/metricdetails.h"

#include "views/widgets/headingtext.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

MetricDetails::MetricDetails(QWidget *parent)
    : QScrollArea(parent)
    , m_name(new HeadingText(1.25, this))
    , m_description(new QLabel)
    , m_citationTitle(new QLabel(tr("Citation")))
    , m_citation(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("Copy citation")))
    , m_open(new QPushButton(tr("Open its Space")))
{
    m_name->setObjectName(u"metricName"_s);
    m_description->setObjectName(u"metricDescription"_s);
    for (QLabel *label : {m_name, m_description}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_citationTitle->setProperty("muted", true);
    m_citation->setObjectName(u"metricCitation"_s);
    m_citation->setAccessibleName(tr("Citation"));
    m_citation->setReadOnly(true);
    m_citation->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_citation->setFont(Theme::monospace(font()));
    m_copy->setObjectName(u"copyCitation"_s);
    m_copy->setIcon(::icon(u"copy"));
    m_open->setObjectName(u"openMetricSpace"_s);
    m_open->setIcon(::icon(u"space"));

    auto *content = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(m_name);
    layout->addLayout(buttons);
    layout->addWidget(m_description);
    layout->addWidget(m_citationTitle);
    layout->addWidget(m_citation);
    layout->addWidget(m_copy, 0, Qt::AlignLeading);
    layout->addStretch(1);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_metric.citation); });
    connect(m_open, &QPushButton::clicked, this,
            [this] { emit spaceRequested(m_metric, QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
    clear();
}

void MetricDetails::show(const hub::Metric &metric)
{
    m_metric = metric;
    m_name->setText(metric.id);
    const QString description = metric.description.trimmed();
    m_description->setText(description.isEmpty() ? tr("The Hub does not describe it.") : description);
    const QString citation = metric.citation.trimmed();
    m_citation->setPlainText(citation);
    const int lines = int(std::clamp<qsizetype>(citation.count(u'\n') + 2, 3, 14));
    m_citation->setFixedHeight(lines * m_citation->fontMetrics().lineSpacing() + 12);
    for (QWidget *part :
         {static_cast<QWidget *>(m_citationTitle), static_cast<QWidget *>(m_citation), static_cast<QWidget *>(m_copy)})
        part->setVisible(!citation.isEmpty());
    widget()->show();
}

void MetricDetails::clear()
{
    widget()->hide();
}
