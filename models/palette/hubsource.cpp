#include "models/palette/hubsource.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms;
constexpr int hitsOfAType = 5;
constexpr qsizetype shortestQuestion = 2;

std::optional<Place> placeOf(const hub::QuickHit &hit, const hub::Endpoint &endpoint)
{
    if (const Result<hub::RepoKind> kind = hub::kindFromName(hit.type))
        return Place({.endpoint = endpoint, .repo = {.kind = *kind, .id = hit.id}});
    if (hit.type == "org"_L1 || hit.type == "user"_L1)
        return Place::person(hit.id, endpoint);
    return {};
}

QString iconOf(const hub::QuickHit &hit)
{
    if (hit.type == "org"_L1)
        return u"organization"_s;
    return hit.type == "user"_L1 ? u"account"_s : hit.type;
}

} // namespace

HubSource::HubSource(hub::HubClient &client, QObject *parent) : PaletteSource(parent), m_client(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &HubSource::send);
}

QString HubSource::title() const
{
    return tr("On the Hub");
}

void HubSource::prepare()
{
    ask({});
}

void HubSource::ask(const QString &words)
{
    m_request.cancel();
    m_pause.stop();
    m_hits.clear();
    m_words = words;
    const bool isWorthIt = words.size() >= shortestQuestion;
    m_status = isWorthIt ? tr("Searching…") : QString();
    if (isWorthIt)
        m_pause.start();
}

void HubSource::send()
{
    m_request = m_client.send<hub::QuickAnswer>(
        hub::discovery::quick({.text = m_words,
                               .limit = hitsOfAType,
                               .types = {u"model"_s, u"dataset"_s, u"space"_s, u"org"_s, u"user"_s}}),
        [this](Result<hub::QuickAnswer> answer) { onAnswer(std::move(answer)); });
}

void HubSource::onAnswer(Result<hub::QuickAnswer> answer)
{
    m_status = answer ? QString() : tr("The Hub could not be asked.");
    if (answer) {
        for (hub::QuickHit &hit : answer->hits) {
            if (placeOf(hit, m_client.endpoint()))
                m_hits.push_back(std::move(hit));
        }
        if (m_hits.empty())
            m_status = tr("The Hub knows nothing of this name.");
    }
    emit changed();
}

PaletteEntry HubSource::entry(qsizetype index) const
{
    const hub::QuickHit &hit = m_hits[size_t(index)];
    const std::optional<Place> place = placeOf(hit, m_client.endpoint());
    return {
        .key = place->url().toString(), .title = hit.id, .detail = hit.title, .iconName = iconOf(hit), .place = place};
}
