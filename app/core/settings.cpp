#include "core/settings.h"

#include "core/networksettings.h"

using namespace Qt::StringLiterals;

namespace {

// One row per key; the default is the second column.
struct Key {
    QString name;
    QVariant fallback = {};
};

const Key windowGeometryKey{u"window/geometry"_s};
const Key windowStateKey{u"window/state"_s};
const Key openPlacesKey{u"window/places"_s};
const Key currentTabKey{u"window/currentTab"_s, 0};
const Key recentReposKey{u"window/recentRepos"_s};
const Key savedSearchesKey{u"searches/saved"_s};
const Key themeKey{u"looks/theme"_s, u"system"_s};
const Key fontScaleKey{u"looks/fontScale"_s, 1.0};
const Key accountsKey{u"accounts/list"_s};
const Key activeAccountKey{u"accounts/active"_s};
const Key mutedNotificationsKey{u"notifications/muted"_s};
const Key remoteImagesKey{u"cards/remoteImages"_s, false};
const Key imageOwnersKey{u"cards/imageOwners"_s};
const Key desktopNoticesKey{u"notifications/desktop"_s, true};
const Key networkKey{u"network"_s}; // a group, its keys and defaults in networksettings.cpp
const Key shortcutsKey{u"keys/shortcuts"_s};
const Key splitDiffsKey{u"diffs/split"_s, false};

Key splitterKey(const QString &name)
{
    return {u"splitters/"_s + name};
}

QVariant read(const QSettings &store, const Key &key)
{
    return store.value(key.name, key.fallback);
}

} // namespace

Settings::Settings() : m_store(QSettings::IniFormat, QSettings::UserScope, u"hubcap"_s, u"hubcap"_s) { }

Settings::Settings(const QString &file) : m_store(file, QSettings::IniFormat) { }

QByteArray Settings::windowGeometry() const
{
    return read(m_store, windowGeometryKey).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(windowGeometryKey.name, geometry);
}

QByteArray Settings::windowState() const
{
    return read(m_store, windowStateKey).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_store.setValue(windowStateKey.name, state);
}

QStringList Settings::openPlaces() const
{
    return read(m_store, openPlacesKey).toStringList();
}

void Settings::setOpenPlaces(const QStringList &places)
{
    m_store.setValue(openPlacesKey.name, places);
}

int Settings::currentTab() const
{
    return read(m_store, currentTabKey).toInt();
}

void Settings::setCurrentTab(int index)
{
    m_store.setValue(currentTabKey.name, index);
}

QStringList Settings::recentRepos() const
{
    return read(m_store, recentReposKey).toStringList();
}

void Settings::setRecentRepos(const QStringList &places)
{
    m_store.setValue(recentReposKey.name, places);
}

QByteArray Settings::savedSearches() const
{
    return read(m_store, savedSearchesKey).toByteArray();
}

void Settings::setSavedSearches(const QByteArray &json)
{
    m_store.setValue(savedSearchesKey.name, json);
}

QString Settings::theme() const
{
    return read(m_store, themeKey).toString();
}

void Settings::setTheme(const QString &name)
{
    m_store.setValue(themeKey.name, name);
}

double Settings::fontScale() const
{
    return read(m_store, fontScaleKey).toDouble();
}

void Settings::setFontScale(double scale)
{
    m_store.setValue(fontScaleKey.name, scale);
}

QByteArray Settings::splitterState(const QString &name) const
{
    return read(m_store, splitterKey(name)).toByteArray();
}

void Settings::setSplitterState(const QString &name, const QByteArray &state)
{
    m_store.setValue(splitterKey(name).name, state);
}

QByteArray Settings::accounts() const
{
    return read(m_store, accountsKey).toByteArray();
}

void Settings::setAccounts(const QByteArray &json)
{
    m_store.setValue(accountsKey.name, json);
}

QString Settings::activeAccount() const
{
    return read(m_store, activeAccountKey).toString();
}

void Settings::setActiveAccount(const QString &id)
{
    m_store.setValue(activeAccountKey.name, id);
}

bool Settings::loadsRemoteImages() const
{
    return read(m_store, remoteImagesKey).toBool();
}

void Settings::setLoadsRemoteImages(bool on)
{
    m_store.setValue(remoteImagesKey.name, on);
}

QStringList Settings::imageOwners() const
{
    return read(m_store, imageOwnersKey).toStringList();
}

void Settings::setImageOwners(const QStringList &owners)
{
    m_store.setValue(imageOwnersKey.name, owners);
}

bool Settings::notifiesOnDesktop() const
{
    return read(m_store, desktopNoticesKey).toBool();
}

void Settings::setNotifiesOnDesktop(bool on)
{
    m_store.setValue(desktopNoticesKey.name, on);
}

bool Settings::splitsDiffs() const
{
    return read(m_store, splitDiffsKey).toBool();
}

void Settings::setSplitsDiffs(bool on)
{
    m_store.setValue(splitDiffsKey.name, on);
}

QByteArray Settings::shortcuts() const
{
    return read(m_store, shortcutsKey).toByteArray();
}

void Settings::setShortcuts(const QByteArray &json)
{
    m_store.setValue(shortcutsKey.name, json);
}

QStringList Settings::mutedNotifications() const
{
    return read(m_store, mutedNotificationsKey).toStringList();
}

void Settings::setMutedNotifications(const QStringList &muted)
{
    m_store.setValue(mutedNotificationsKey.name, muted);
}

NetworkSettings Settings::network() const
{
    QVariantMap map;
    const QVariantMap usual = NetworkSettings().toMap();
    for (auto entry = usual.begin(); entry != usual.end(); ++entry)
        map.insert(entry.key(), m_store.value(networkKey.name + u'/' + entry.key(), entry.value()));
    return NetworkSettings::fromMap(map);
}

void Settings::setNetwork(const NetworkSettings &network)
{
    const QVariantMap map = network.toMap();
    for (auto entry = map.begin(); entry != map.end(); ++entry)
        m_store.setValue(networkKey.name + u'/' + entry.key(), entry.value());
}
