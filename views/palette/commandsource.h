#pragma once

#include "models/palette/palettesource.h"

#include <functional>

//! Things that can be done where one is, such as filtering a listing.
class CommandSource : public PaletteSource
{
    Q_OBJECT

public:
    struct Command {
        QString title = {};
        QString iconName = {};
        QString refusal = {};
        std::function<void()> run = {};
    };

    explicit CommandSource(const QString &title, QObject *parent = nullptr);

    void setCommands(const QList<Command> &commands);

    QString title() const override { return m_title; }
    qsizetype count() const override { return m_commands.size(); }
    QString text(qsizetype index) const override { return m_commands[index].title; }
    PaletteEntry entry(qsizetype index) const override;
    void activate(const PaletteEntry &entry) override;

private:
    QString m_title;
    QList<Command> m_commands;
};
