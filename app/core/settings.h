#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>

struct NetworkSettings;

//! What the program remembers between starts, except secrets; every key and default stands in settings.cpp.
//!
//! Kept in an INI file below the user's configuration folder, or in the given file (tests, portable mode).
class Settings
{
public:
    Settings();
    explicit Settings(const QString &file);

    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);

    QByteArray windowState() const; //!< docks and toolbars, as QMainWindow::saveState() writes it
    void setWindowState(const QByteArray &state);

    QStringList openPlaces() const; //!< the URL of each tab
    void setOpenPlaces(const QStringList &places);

    int currentTab() const;
    void setCurrentTab(int index);

    QStringList recentRepos() const; //!< the URL of each repo opened last, the newest first
    void setRecentRepos(const QStringList &places);

    QByteArray savedSearches() const; //!< JSON written and read by SavedSearches
    void setSavedSearches(const QByteArray &json);

    QString theme() const; //!< "system", "light" or "dark"
    void setTheme(const QString &name);

    double fontScale() const; //!< 1.0 is the ordinary size
    void setFontScale(double scale);

    QByteArray splitterState(const QString &name) const;
    void setSplitterState(const QString &name, const QByteArray &state);

    QByteArray accounts() const; //!< JSON written and read by auth::AccountStore; never a token
    void setAccounts(const QByteArray &json);

    QString activeAccount() const;
    void setActiveAccount(const QString &id);

    bool loadsRemoteImages() const; //!< the person's standing choice for cards, off at first
    void setLoadsRemoteImages(bool on);
    //! Whose cards may load images whatever that says, each as its page on its Hub: "https://huggingface.co/acme".
    QStringList imageOwners() const;
    void setImageOwners(const QStringList &owners);

    bool notifiesOnDesktop() const; //!< of news while nobody looks at the window, on at first
    void setNotifiesOnDesktop(bool on);

    bool splitsDiffs() const; //!< old and new lines in two columns
    void setSplitsDiffs(bool on);
    QByteArray shortcuts() const; //!< JSON written and read by KeyBindings: the keys that a person chose
    void setShortcuts(const QByteArray &json);
    QStringList mutedNotifications() const; //!< as the window's inbox writes and reads them
    void setMutedNotifications(const QStringList &muted);

    NetworkSettings network() const; //!< proxy, certificates, patience and limits; never a proxy's login
    void setNetwork(const NetworkSettings &network);

    QString file() const { return m_store.fileName(); }

private:
    // QSettings caches and its value() is const; setters write through it.
    QSettings m_store;
};
