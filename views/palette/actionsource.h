#pragma once

#include "models/palette/palettesource.h"

class Actions;
class QAction;

//! Every action of the window that can be seen in its menus; those that are switched off say why.
class ActionSource : public PaletteSource
{
    Q_OBJECT

public:
    explicit ActionSource(const Actions &actions, QObject *parent = nullptr);

    QString title() const override { return tr("Actions"); }
    int shownAtRest() const override { return 12; }
    void prepare() override;
    qsizetype count() const override { return m_shown.size(); }
    QString text(qsizetype index) const override;
    PaletteEntry entry(qsizetype index) const override;
    void activate(const PaletteEntry &entry) override;

private:
    const Actions &m_actions;
    QList<QAction *> m_shown;
};
