#include "views/palette/actionsource.h"

#include "views/window/actions.h"

using namespace Qt::StringLiterals;

namespace {

//! What opens the palette is no use in it.
const QString ownAction = u"go.palette"_s;

QString words(const QAction &action)
{
    return action.text().remove(u'&').remove(u'…');
}

QString refusalOf(const QAction &action)
{
    if (action.isEnabled())
        return {};
    // Without a reason of its own an action's tool tip is its text.
    const QString reason = action.toolTip();
    return reason.isEmpty() || reason.startsWith(words(action)) ? ActionSource::tr("Not possible here") : reason;
}

} // namespace

ActionSource::ActionSource(const Actions &actions, QObject *parent) : PaletteSource(parent), m_actions(actions) { }

void ActionSource::prepare()
{
    m_shown.clear();
    for (QAction *action : m_actions.all()) {
        if (action->isVisible() && action->objectName() != ownAction)
            m_shown.append(action);
    }
}

QString ActionSource::text(qsizetype index) const
{
    return words(*m_shown[index]);
}

PaletteEntry ActionSource::entry(qsizetype index) const
{
    const QAction &action = *m_shown[index];
    return {.key = u"action:"_s + action.objectName(),
            .title = words(action),
            .iconName = action.property("iconName").toString(),
            .shortcut = action.shortcut().toString(QKeySequence::NativeText),
            .refusal = refusalOf(action)};
}

void ActionSource::activate(const PaletteEntry &entry)
{
    if (QAction *action = m_actions.action(entry.key.section(u':', 1)))
        action->trigger();
}
