#include "views/widgets/messagebar.h"

#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconSize = 20;

struct Dress {
    QString name; //!< as style.qss knows it
    QString icon;
    IconTint tint;
};

Dress dressOf(MessageBar::Severity severity)
{
    switch (severity) {
    case MessageBar::Severity::Info: return {u"info"_s, u"info"_s, IconTint::Info};
    case MessageBar::Severity::Positive: return {u"positive"_s, u"check-circle"_s, IconTint::Positive};
    case MessageBar::Severity::Warning: return {u"warning"_s, u"warning"_s, IconTint::Warning};
    case MessageBar::Severity::Error: return {u"error"_s, u"error"_s, IconTint::Negative};
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QToolButton(this))
    , m_retry(new QToolButton(this))
    , m_detailsToggle(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_detailsBox(new QWidget(this))
    , m_details(new QPlainTextEdit(m_detailsBox))
    , m_copy(new QToolButton(m_detailsBox))
{
    m_text->setObjectName(u"text"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_action->setObjectName(u"action"_s);
    m_action->hide();
    m_retry->setObjectName(u"retry"_s);
    m_retry->setText(tr("Retry"));
    m_retry->setIcon(icon(u"retry"));
    m_retry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_retry->hide();
    m_detailsToggle->setObjectName(u"details"_s);
    m_detailsToggle->setText(tr("Details"));
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->hide();
    m_close->setObjectName(u"close"_s);
    m_close->setIcon(icon(u"close"));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_details->setObjectName(u"detailsText"_s);
    m_details->setReadOnly(true);
    m_details->setFrameShape(QFrame::NoFrame);
    m_details->setAccessibleName(tr("Details"));
    m_copy->setObjectName(u"copyDetails"_s);
    m_copy->setText(tr("Copy"));
    m_copy->setIcon(icon(u"copy"));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (QToolButton *button : {m_action, m_retry, m_detailsToggle, m_close, m_copy})
        button->setFocusPolicy(Qt::StrongFocus); // reached by Tab as well

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_action);
    line->addWidget(m_retry);
    line->addWidget(m_detailsToggle);
    line->addWidget(m_close);
    auto *details = new QHBoxLayout(m_detailsBox);
    details->setContentsMargins(iconSize + 8, 0, 0, 0);
    details->addWidget(m_details, 1);
    details->addWidget(m_copy, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 6, 8, 6);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_detailsBox);

    connect(m_retry, &QToolButton::clicked, this, &MessageBar::retryRequested);
    connect(m_action, &QToolButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_detailsToggle, &QToolButton::toggled, this, &MessageBar::setDetailsShown);
    connect(m_copy, &QToolButton::clicked, this, &MessageBar::copyDetails);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    m_detailsBox->hide();
    hide();
}

void MessageBar::showError(const Error &error)
{
    explainError(error, errorText(error));
}

void MessageBar::explainError(const Error &error, const QString &text)
{
    showText(Severity::Error, text);
    const QString details = errorDetails(error);
    m_details->setPlainText(details);
    const int lines = int(std::clamp<qsizetype>(details.count(u'\n') + 1, 2, 6));
    m_details->setFixedHeight(lines * m_details->fontMetrics().lineSpacing() + 12);
    m_detailsToggle->setVisible(!details.isEmpty());
    m_retry->setVisible(error.isTransient() || m_retryAlways);
}

void MessageBar::showInfo(const QString &text)
{
    showText(Severity::Info, text);
}

void MessageBar::showPositive(const QString &text)
{
    showText(Severity::Positive, text);
}

void MessageBar::showWarning(const QString &text)
{
    showText(Severity::Warning, text);
}

void MessageBar::clear()
{
    hide();
    m_text->clear();
    m_details->clear();
    m_detailsToggle->setChecked(false);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::setRetryAlways(bool on)
{
    m_retryAlways = on;
    m_retry->setVisible(on || (!m_retry->isHidden() && m_severity == Severity::Error));
}

void MessageBar::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void MessageBar::setClosable(bool on)
{
    m_close->setVisible(on);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
    QFrame::changeEvent(event);
}

void MessageBar::showText(Severity severity, const QString &text)
{
    m_severity = severity;
    m_text->setText(text);
    m_text->setAccessibleName(text);
    m_detailsToggle->setChecked(false);
    m_detailsToggle->hide();
    m_retry->setVisible(m_retryAlways);
    dress();
    show();
}

void MessageBar::dress()
{
    const Dress dress = dressOf(m_severity);
    const int extent = std::max(iconSize, fontMetrics().height());
    m_icon->setPixmap(icon(dress.icon, dress.tint).pixmap(QSize(extent, extent), devicePixelRatio()));
    if (property("severity").toString() == dress.name)
        return;
    setProperty("severity", dress.name);
    style()->unpolish(this); // a style sheet looks at properties only while polishing
    style()->polish(this);
}

void MessageBar::setDetailsShown(bool shown)
{
    m_detailsBox->setVisible(shown);
}

void MessageBar::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_text->text() + u'\n' + m_details->toPlainText());
}
