#include "models/community/personfinder.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms;
constexpr int hitsOfAType = 8;

} // namespace

PersonFinder::PersonFinder(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &PersonFinder::ask);
    connect(&m_client, &hub::HubClient::sessionChanged, this, [this] {
        m_request.cancel();
        m_pause.stop();
        m_found.clear();
        m_begun.clear();
    });
}

void PersonFinder::setKnown(const QStringList &names)
{
    if (names == m_known)
        return;
    m_known = names;
    emit changed();
}

QStringList PersonFinder::names() const
{
    QStringList all = m_known;
    for (const QString &name : m_found) {
        if (!all.contains(name, Qt::CaseInsensitive))
            all += name;
    }
    return all;
}

void PersonFinder::find(const QString &begun)
{
    if (begun == m_begun)
        return;
    m_begun = begun;
    m_request.cancel();
    m_pause.stop();
    if (begun.size() >= shortest && m_client.isSignedIn())
        m_pause.start();
}

void PersonFinder::ask()
{
    // A failure is nothing to bother somebody with who is writing: the known names are still offered.
    m_request = m_client.send<hub::QuickAnswer>(
        hub::discovery::quick({.text = m_begun, .limit = hitsOfAType, .types = {u"user"_s, u"org"_s}}),
        [this](const Result<hub::QuickAnswer> &answer) {
            if (answer)
                take(*answer);
        });
}

void PersonFinder::take(const hub::QuickAnswer &answer)
{
    QStringList found;
    for (const hub::QuickHit &hit : answer.hits) {
        const bool isAccount = hit.type == "user"_L1 || hit.type == "org"_L1;
        if (isAccount && !hit.id.isEmpty())
            found += hit.id;
    }
    if (found == m_found)
        return;
    m_found = found;
    emit changed();
}
