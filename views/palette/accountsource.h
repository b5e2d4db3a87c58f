#pragma once

#include "models/palette/palettesource.h"

namespace auth {
class AccountStore;
}

//! The accounts one can switch to.
class AccountSource : public PaletteSource
{
    Q_OBJECT

public:
    explicit AccountSource(auth::AccountStore &store, QObject *parent = nullptr);

    QString title() const override { return tr("Accounts"); }
    void prepare() override;
    qsizetype count() const override { return m_rows.size(); }
    QString text(qsizetype index) const override;
    PaletteEntry entry(qsizetype index) const override;
    void activate(const PaletteEntry &entry) override;

private:
    struct Row {
        QString id = {};
        QString name = {};
        QString detail = {};
        bool isActive = false;
    };

    auth::AccountStore &m_store;
    QList<Row> m_rows;
};
