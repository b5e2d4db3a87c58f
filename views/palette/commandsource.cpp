#include "views/palette/commandsource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

CommandSource::CommandSource(const QString &title, QObject *parent) : PaletteSource(parent), m_title(title) { }

void CommandSource::setCommands(const QList<Command> &commands)
{
    m_commands = commands;
    emit changed();
}

PaletteEntry CommandSource::entry(qsizetype index) const
{
    const Command &command = m_commands[index];
    return {.key = u"command:"_s + command.title,
            .title = command.title,
            .iconName = command.iconName,
            .refusal = command.refusal};
}

void CommandSource::activate(const PaletteEntry &entry)
{
    const auto found = std::ranges::find(m_commands, entry.title, &Command::title);
    if (found == m_commands.end())
        return;
    const std::function<void()> run = found->run; // a copy: it may change us
    run();
}
