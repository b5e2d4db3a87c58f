#include "views/palette/accountsource.h"

#include "auth/accountstore.h"

using namespace Qt::StringLiterals;

AccountSource::AccountSource(auth::AccountStore &store, QObject *parent) : PaletteSource(parent), m_store(store)
{
    connect(&m_store, &auth::AccountStore::accountsChanged, this, [this] {
        prepare();
        emit changed();
    });
}

void AccountSource::prepare()
{
    m_rows.clear();
    const QString active = m_store.active().id;
    for (const auth::Account &account : m_store.accounts()) {
        const QString name = account.user.isEmpty() ? account.id : account.user;
        m_rows.append({.id = account.id,
                       .name = tr("Switch to %1").arg(name),
                       .detail = account.serverName(),
                       .isActive = account.id == active});
    }
    if (m_store.active().isSignedOut())
        return;
    m_rows.append({.id = auth::Account::idOf(m_store.active().endpoint, {}),
                   .name = tr("Browse signed out"),
                   .detail = m_store.active().serverName()});
}

QString AccountSource::text(qsizetype index) const
{
    return m_rows[index].name + u' ' + m_rows[index].detail;
}

PaletteEntry AccountSource::entry(qsizetype index) const
{
    const Row &row = m_rows[index];
    return {.key = u"account:"_s + row.id,
            .title = row.name,
            .detail = row.detail,
            .iconName = u"account"_s,
            .refusal = row.isActive ? tr("This account is in use already.") : QString()};
}

void AccountSource::activate(const PaletteEntry &entry)
{
    m_store.setActive(entry.key.section(u':', 1));
}
