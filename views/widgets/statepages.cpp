#include "views/widgets/statepages.h"

#include "hub/serverarea.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// At the usual font; all of it grows with the font.
constexpr int iconSize = 48;
constexpr int measure = 460;

int grown(int size, const QWidget &page)
{
    constexpr int usualFont = 13;
    return std::max(size, size * QFontInfo(page.font()).pixelSize() / usualFont);
}

QPixmap pageIcon(const QString &name, IconTint tint, const QWidget &page)
{
    const int extent = grown(iconSize, page);
    return icon(name, tint).pixmap(QSize(extent, extent), page.devicePixelRatio());
}

QLabel *sentenceLabel(const QString &objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    label->setMinimumWidth(160);
    label->setMaximumWidth(grown(measure, *parent));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

// A wrapping label beside a stretch gets its narrowest width; between two stretches of a row it gets its own.
void addCentred(QVBoxLayout *layout, QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(widget, 1000);
    row->addStretch(1);
    layout->addLayout(row);
}

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    return layout;
}

QString iconFor(const Error &error)
{
    if (hub::isNotOffered(error))
        return u"info"_s;
    switch (error.kind) {
    case Error::Kind::Offline:
    case Error::Kind::Timeout: return u"offline"_s;
    case Error::Kind::Gated: return u"gated"_s;
    case Error::Kind::InvalidToken:
    case Error::Kind::Unauthorized:
    case Error::Kind::Forbidden: return u"lock"_s;
    case Error::Kind::RateLimited: return u"clock"_s;
    default: return u"warning"_s;
    }
}

} // namespace

EmptyPage::EmptyPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(sentenceLabel(u"emptyTitle"_s, this))
    , m_sentence(sentenceLabel(u"emptySentence"_s, this))
    , m_button(new QPushButton(this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setProperty("muted", true);
    m_button->setObjectName(u"emptyAction"_s);
    m_button->setProperty("primary", true);

    QVBoxLayout *layout = pageLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    addCentred(layout, m_title);
    addCentred(layout, m_sentence);
    layout->addSpacing(8);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyPage::actionTriggered);
}

void EmptyPage::describe(const QString &iconName, const QString &title, const QString &sentence,
                         const QString &buttonText)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_title->setFont(Theme::heading(font(), 1.15));
    m_sentence->setText(sentence);
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    paintIcon();
}

void EmptyPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    if (event->type() == QEvent::FontChange) {
        m_title->setFont(Theme::heading(font(), 1.15));
        for (QLabel *label : {m_title, m_sentence})
            label->setMaximumWidth(grown(measure, *this));
        paintIcon();
    }
    QWidget::changeEvent(event);
}

void EmptyPage::paintIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(pageIcon(m_iconName, IconTint::Muted, *this));
}

ErrorPage::ErrorPage(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_text(sentenceLabel(u"text"_s, this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_action(new QPushButton(this))
    , m_detailsToggle(new QPushButton(tr("Details"), this))
    , m_details(new QPlainTextEdit(this))
    , m_copy(new QPushButton(tr("Copy details"), this))
{
    m_icon->setAlignment(Qt::AlignCenter);
    m_retry->setObjectName(u"retry"_s);
    m_retry->setProperty("primary", true);
    m_action->setObjectName(u"errorAction"_s);
    m_action->hide();
    m_detailsToggle->setObjectName(u"details"_s);
    m_detailsToggle->setCheckable(true);
    m_detailsToggle->setFlat(true);
    m_details->setObjectName(u"detailsText"_s);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details"));
    m_details->setMaximumWidth(grown(measure, *this));
    m_details->setMaximumHeight(140);
    m_copy->setObjectName(u"copyDetails"_s);
    m_copy->setFlat(true);
    m_copy->setIcon(icon(u"copy"));

    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_action);
    buttons->addWidget(m_detailsToggle);
    buttons->addStretch(1);
    QVBoxLayout *layout = pageLayout(this);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    addCentred(layout, m_text);
    layout->addSpacing(8);
    layout->addLayout(buttons);
    addCentred(layout, m_details);
    layout->addWidget(m_copy, 0, Qt::AlignHCenter);
    layout->addStretch(3);

    connect(m_retry, &QPushButton::clicked, this, &ErrorPage::retryRequested);
    connect(m_action, &QPushButton::clicked, this, &ErrorPage::actionTriggered);
    connect(m_detailsToggle, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_detailsToggle, &QPushButton::toggled, m_copy, &QWidget::setVisible);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text() + u'\n' + m_details->toPlainText()); });
    m_details->hide();
    m_copy->hide();
}

void ErrorPage::describe(const Error &error, const QString &text)
{
    m_iconName = iconFor(error);
    m_text->setText(text);
    m_details->setPlainText(errorDetails(error));
    m_detailsToggle->setChecked(false);
    m_detailsToggle->setVisible(!m_details->document()->isEmpty());
    // The person may have changed something elsewhere (signed in, accepted terms): asking again is always fair.
    m_isTransient = error.isTransient();
    m_retry->setText(m_isTransient ? tr("Retry") : tr("Check again"));
    m_isLack = hub::isNotOffered(error); // for which there is nothing to be done
    m_retry->setVisible(!m_isLack);
    stressStep();
    paintIcon();
}

void ErrorPage::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
    stressStep();
}

void ErrorPage::stressStep()
{
    const bool isAction = !m_isTransient && !m_action->text().isEmpty();
    const auto stress = [](QPushButton *button, bool on) {
        button->setProperty("primary", on);
        button->style()->unpolish(button); // a style sheet looks at properties only while polishing
        button->style()->polish(button);
    };
    stress(m_action, isAction);
    stress(m_retry, !isAction);
}

void ErrorPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintIcon();
    if (event->type() == QEvent::FontChange) {
        m_text->setMaximumWidth(grown(measure, *this));
        m_details->setMaximumWidth(grown(measure, *this));
    }
    QWidget::changeEvent(event);
}

void ErrorPage::paintIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(pageIcon(m_iconName, m_isLack ? IconTint::Muted : IconTint::Warning, *this));
}
