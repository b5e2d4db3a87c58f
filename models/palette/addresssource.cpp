#include "models/palette/addresssource.h"

#include <array>

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kinds{hub::RepoKind::Model, hub::RepoKind::Dataset, hub::RepoKind::Space};

} // namespace

void AddressSource::ask(const QString &words)
{
    m_words = words;
    m_place.reset();
    m_isCertain = words.contains("://"_L1) || words.startsWith("huggingface.co/"_L1) || words.startsWith("hf.co/"_L1);
    if (words.contains(u' ') || !words.contains(u'/'))
        return;
    const Result<Place> place = Place::fromText(words, m_endpoint);
    if (place)
        m_place = *place;
}

PaletteEntry AddressSource::entry(qsizetype /*index*/) const
{
    const QString what = m_place->isRepo() ? m_place->repo().repo.id : m_place->title();
    return {.key = m_place->url().toString(),
            .title = tr("Open %1").arg(what),
            .detail = m_place->url().toString(),
            .iconName = u"link"_s,
            .place = m_place};
}

qsizetype SearchSource::count() const
{
    return m_words.isEmpty() ? 0 : qsizetype(kinds.size());
}

PaletteEntry SearchSource::entry(qsizetype index) const
{
    const Place place(m_endpoint,
                      {.kind = kinds.at(size_t(index)), .search = m_words, .sort = hub::RepoQuery::Sort::Trending});
    //: %1 is Models, Datasets or Spaces, %2 the words to search for
    const QString title = tr("%1: “%2”").arg(Place::explore(place.query().kind, m_endpoint).title(), m_words);
    return {.key = place.url().toString(), .title = title, .iconName = u"search"_s, .place = place};
}
