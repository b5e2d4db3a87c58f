#pragma once

#include "sandbox/documenttable.h"
#include "sandbox/spacestate.h"
#include "sandbox/store.h"

namespace sandbox {

//! A secret or a variable of a Space.
struct SpaceSetting {
    QString key = {};
    QString value = {};
    QString description = {};
    QDateTime updatedAt = {};
};

//! What the Hub remembers of Spaces at run time.
class SpaceStore
{
public:
    enum class Settings { Secrets, Variables };

    SpaceStore(Database &database, double speed);

    void create();

    double speed() const { return m_speed; }
    SpaceState state(const Repo &space); //!< of a Space without a commit yet: a fresh one
    QJsonObject runtime(const Repo &space);
    QString stage(const Repo &space);
    SpaceState change(const Repo &space, const std::function<void(SpaceState &)> &edit);
    void restart(const Repo &space); //!< does nothing to one that is static, paused or stopped
    //! A commit on main: it is built while the version before goes on serving.
    void build(const Repo &space, const SpacePlan &plan, const QString &sha, const QDateTime &date);

    QList<SpaceSetting> settings(const Repo &space, Settings which);
    void setSetting(const Repo &space, Settings which, const SpaceSetting &setting);
    bool removeSetting(const Repo &space, Settings which, const QString &key); //!< false: there was none
    void copyVariables(const Repo &from, const Repo &to);

    void forget(const Repo &space);

    static QString subdomain(const Repo &space);
    static qint64 now();

private:
    DocumentTable &table(Settings which) { return which == Settings::Secrets ? m_secrets : m_variables; }

    double m_speed;
    DocumentTable m_states;
    DocumentTable m_secrets; //!< by key of each Space
    DocumentTable m_variables;
};

} // namespace sandbox
