#include "views/widgets/findbar.h"

#include "views/widgets/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

QToolButton *barButton(const QString &iconName, const QString &name, FindBar *bar)
{
    auto *button = new QToolButton(bar);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
    , m_words(new QLineEdit(this))
    , m_notFound(new QLabel(tr("Not found"), this))
{
    setObjectName(u"findBar"_s);
    setProperty("findBar", true);
    setAutoFillBackground(true);
    m_words->setObjectName(u"findText"_s);
    m_words->setPlaceholderText(tr("Find"));
    m_words->setAccessibleName(tr("Find"));
    m_words->installEventFilter(this);
    m_notFound->setObjectName(u"notFound"_s);
    m_notFound->setProperty("muted", true);
    QToolButton *previous = barButton(u"chevron-up"_s, tr("Previous match"), this);
    QToolButton *next = barButton(u"chevron-down"_s, tr("Next match"), this);
    QToolButton *closeButton = barButton(u"close"_s, tr("Close"), this);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_notFound);
    layout->addWidget(previous);
    layout->addWidget(next);
    layout->addWidget(closeButton);
    m_notFound->hide();
    hide();

    connect(m_words, &QLineEdit::textChanged, this,
            [this](const QString &words) { emit searchRequested(words, false, true); });
    connect(previous, &QToolButton::clicked, this, [this] { emit searchRequested(m_words->text(), true, false); });
    connect(next, &QToolButton::clicked, this, [this] { emit searchRequested(m_words->text(), false, false); });
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
}

void FindBar::open(const QString &words)
{
    show();
    if (!words.isEmpty())
        m_words->setText(words);
    m_words->selectAll();
    m_words->setFocus();
}

void FindBar::setFound(bool found)
{
    m_notFound->setVisible(!found && !m_words->text().isEmpty());
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Escape) {
        close();
        return true;
    }
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        emit searchRequested(m_words->text(), key->modifiers().testFlag(Qt::ShiftModifier), false);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void FindBar::close()
{
    hide();
    emit closed();
}
