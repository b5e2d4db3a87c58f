#include "views/widgets/searchfield.h"

#include "views/widgets/icons.h"
#include "views/widgets/placelistview.h"

#include <QKeyEvent>

using namespace std::chrono_literals;

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(::icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(this, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(this, &QLineEdit::returnPressed, this, &SearchField::asked);
    connect(&m_pause, &QTimer::timeout, this, &SearchField::asked);
}

void SearchField::leadTo(PlaceListView &list)
{
    m_list = &list;
}

void SearchField::find()
{
    setFocus(Qt::ShortcutFocusReason);
    selectAll();
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_list)
        return m_list->goDown();
    QLineEdit::keyPressEvent(event);
}
