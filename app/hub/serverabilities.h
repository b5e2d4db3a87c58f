#pragma once

#include "hub/serverarea.h"

#include <QHash>
#include <QObject>

#include <array>

namespace hub {

class Endpoint;
class HubClient;
struct Response;

//! What a server is known to have and to lack, learned from its answers; of each server that was talked to.
//!
//! The Hub itself has everything, whatever it answers now and then. What a server lacks is believed until it is there
//! after all, or the program ends.
class ServerAbilities : public QObject
{
    Q_OBJECT

public:
    enum class State { Unknown, Offered, Missing };

    //! Those of the server that the client talks to; they follow it to another one.
    static ServerAbilities &of(HubClient &client);

    explicit ServerAbilities(QObject *parent = nullptr);

    void setEndpoint(const Endpoint &endpoint);
    State state(Area area) const;
    bool isMissing(Area area) const { return state(area) == State::Missing; }

    void learn(const Response &response);
    void learn(Area area, const Error &error); //!< from whoever asked by another way than the client

signals:
    void changed();

private:
    using States = std::array<State, areaCount>;

    void set(Area area, State state);

    QHash<QString, States> m_servers; //!< by their addresses
    QString m_endpoint;
    bool m_isHub = true;
};

} // namespace hub
