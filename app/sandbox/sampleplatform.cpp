#include "sandbox/sampleplatform.h"

#include "sandbox/inference.h"

using namespace Qt::StringLiterals;

namespace sandbox {

SamplePlatform::SamplePlatform(Backend &backend) : m_backend(backend), m_now(QDateTime::currentDateTimeUtc()) { }

void SamplePlatform::add()
{
    addFollowers();
    addPapers();
    addCollections();
    addWebhooks();
    addLikes();
    addInference();
}

void SamplePlatform::addFollowers()
{
    const QList<QPair<QString, QString>> pairs{
        {u"bob"_s, u"alice"_s},     {u"lina"_s, u"alice"_s},     {u"tomasz"_s, u"alice"_s},
        {u"alice"_s, u"lina"_s},    {u"alice"_s, u"acme"_s},     {u"alice"_s, u"northwind"_s},
        {u"bob"_s, u"acme"_s},      {u"lina"_s, u"openfield"_s}, {u"tomasz"_s, u"northwind"_s},
        {u"bob"_s, u"openfield"_s}, {u"lina"_s, u"acme"_s},      {u"tomasz"_s, u"bob"_s},
    };
    int days = 300;
    for (const auto &[follower, followed] : pairs)
        m_backend.platform().accounts.follow(follower, followed, daysAgo(days -= 20));
}

CollectionItem SamplePlatform::item(Kind kind, const QString &id, const QString &note) const
{
    return {.hex = randomHex(24),
            .type = kindName(kind),
            .repo = m_backend.store().repo(kind, id).value_or(Repo()).row,
            .note = note};
}

void SamplePlatform::addCollections()
{
    CollectionStore &collections = m_backend.platform().collections;
    const Collection weather{.hex = randomHex(24),
                             .owner = u"northwind"_s,
                             .title = u"Weather, from gauge to sentence"_s,
                             .description = u"What we use between a reading and a forecast."_s,
                             .theme = u"blue"_s,
                             .upvoters = {u"alice"_s, u"tomasz"_s, u"bob"_s},
                             .updatedAt = daysAgo(5),
                             .items = {item(Kind::Dataset, u"alice/gauge-readings"_s, u"Start here."_s),
                                       item(Kind::Model, u"northwind/storm-nowcast"_s),
                                       item(Kind::Model, u"acme/weather-writer-small"_s, u"Reads well aloud."_s),
                                       item(Kind::Space, u"northwind/radar-live"_s),
                                       item(Kind::Dataset, u"northwind/radar-tiles"_s),
                                       {.hex = randomHex(24), .type = u"paper"_s, .id = u"2506.04417"_s}}};
    collections.put(weather);
    collections.put({.hex = randomHex(24),
                     .owner = u"alice"_s,
                     .title = u"Small enough for a laptop"_s,
                     .description = u"Models that answer before the kettle boils."_s,
                     .theme = u"green"_s,
                     .upvoters = {u"lina"_s},
                     .updatedAt = daysAgo(12),
                     .items = {item(Kind::Model, u"acme/harbor-1b"_s), item(Kind::Model, u"acme/harbor-7b-gguf"_s),
                               item(Kind::Model, u"acme/pebble-embed-v2"_s, u"Vectors in a blink."_s)}});
    collections.put({.hex = randomHex(24),
                     .owner = u"alice"_s,
                     .title = u"To read this winter"_s,
                     .theme = u"purple"_s,
                     .isPrivate = true,
                     .position = 1,
                     .updatedAt = daysAgo(2),
                     .items = {{.hex = randomHex(24), .type = u"paper"_s, .id = u"2509.11873"_s},
                               {.hex = randomHex(24), .type = u"collection"_s, .id = weather.hex}}});
    collections.put(
        {.hex = randomHex(24),
         .owner = u"acme"_s,
         .title = u"Harbor family"_s,
         .description = u"All sizes of Harbor, and the data behind them."_s,
         .theme = u"indigo"_s,
         .upvoters = {u"alice"_s, u"bob"_s, u"lina"_s, u"tomasz"_s},
         .updatedAt = daysAgo(30),
         .items = {item(Kind::Model, u"acme/harbor-7b"_s), item(Kind::Model, u"acme/harbor-7b-instruct"_s),
                   item(Kind::Model, u"acme/harbor-1b"_s), item(Kind::Dataset, u"acme/harbor-preferences"_s),
                   item(Kind::Space, u"acme/harbor-chat"_s)}});
}

void SamplePlatform::addPapers()
{
    PaperStore &papers = m_backend.platform().papers;
    papers.put({.id = u"2506.04417"_s,
                .title = u"Half an Hour Ahead: Radar Pictures from the Last Hour"_s,
                .summary = u"We draw the next six radar pictures from the last twelve. Small storms are kept where "
                           "earlier methods blur them. Forecasters preferred our pictures in two of three cases."_s,
                .authors = {{u"Lina Moreau"_s, u"lina"_s}, {u"Tomasz Zieliński"_s, u"tomasz"_s}},
                .publishedAt = daysAgo(48),
                .keywords = {u"nowcasting"_s, u"radar"_s, u"diffusion"_s},
                .githubRepo = u"https://example.org/northwind/nowcast"_s,
                .submittedBy = u"lina"_s,
                .submittedAt = daysAgo(47),
                .discussionHex = randomHex(24),
                .upvoters = {u"alice"_s, u"tomasz"_s},
                .comments = {{.hex = randomHex(24),
                              .author = u"alice"_s,
                              .content = u"How does it do when two fronts meet?"_s,
                              .createdAt = daysAgo(46),
                              .updatedAt = daysAgo(46)}}});
    papers.put({.id = u"2509.11873"_s,
                .title = u"Questions People Ask at Library Desks"_s,
                .summary =
                    u"Forty thousand questions from public libraries, and what became of them. Most were answered "
                    "in two sentences. Models that learn from them answer shorter."_s,
                .authors = {{u"Alice Martin"_s, u"alice"_s}, {u"Bob Okafor"_s, u"bob"_s}},
                .publishedAt = daysAgo(20),
                .keywords = {u"question answering"_s, u"instruction tuning"_s},
                .projectPage = u"https://example.org/library-desks"_s,
                .submittedBy = u"alice"_s,
                .submittedAt = daysAgo(19),
                .discussionHex = randomHex(24),
                .upvoters = {u"lina"_s, u"bob"_s, u"tomasz"_s}});
    papers.put({.id = u"2510.20931"_s,
                .title = u"Weighing a Hive by Ear"_s,
                .summary = u"Sound and temperature tell the weight of a hive to within a kilogram. Four hives were "
                           "recorded for a year. The method needs no scale."_s,
                .authors = {{u"Tomasz Zieliński"_s, u"tomasz"_s}},
                .publishedAt = daysAgo(6),
                .keywords = {u"audio"_s, u"regression"_s},
                .submittedBy = u"tomasz"_s,
                .submittedAt = daysAgo(5),
                .discussionHex = randomHex(24),
                .upvoters = {u"lina"_s}});
}

void SamplePlatform::addWebhooks()
{
    const auto add = [&](const QString &url, const QJsonArray &watched, const QJsonArray &domains, bool isDisabled) {
        const QString id = randomHex(24);
        m_backend.platform().webhooks.put(id,
                                          {{u"id"_s, id},
                                           {u"owner"_s, u"alice"_s},
                                           {u"url"_s, url},
                                           {u"watched"_s, watched},
                                           {u"domains"_s, domains},
                                           {u"secret"_s, u"unseen"_s},
                                           {u"disabled"_s, isDisabled}});
    };
    add(u"https://ci.example.org/on-push"_s,
        {QJsonObject{{u"type"_s, u"org"_s}, {u"name"_s, u"acme"_s}},
         QJsonObject{{u"type"_s, u"user"_s}, {u"name"_s, u"alice"_s}}},
        {u"repo"_s}, false);
    add(u"https://chat.example.org/discussions"_s,
        {QJsonObject{{u"type"_s, u"model"_s}, {u"name"_s, u"acme/weather-writer-small"_s}}}, {u"discussion"_s}, true);
}

void SamplePlatform::addLikes()
{
    const auto like = [&](const QString &user, Kind kind, const QString &id) {
        if (const std::optional<Repo> repo = m_backend.store().repo(kind, id))
            m_backend.store().setLike(repo->row, user, true);
    };
    like(u"alice"_s, Kind::Model, u"northwind/leaf-vit"_s);
    like(u"alice"_s, Kind::Dataset, u"tomasz/hive-sounds"_s);
    like(u"alice"_s, Kind::Space, u"openfield/lantern-studio"_s);
    like(u"bob"_s, Kind::Model, u"acme/weather-writer-small"_s);
    like(u"lina"_s, Kind::Model, u"acme/weather-writer-small"_s);
    like(u"lina"_s, Kind::Space, u"alice/tide-clock"_s);
}

void SamplePlatform::addInference()
{
    const auto offer = [&](const QString &id, const QStringList &providers) {
        if (const std::optional<Repo> repo = m_backend.store().repo(Kind::Model, id))
            setInferenceProviders(m_backend, *repo, providers);
    };
    offer(u"acme/harbor-7b-instruct"_s, {u"hf-inference"_s, u"together"_s});
    offer(u"openfield/paper-lantern-xl"_s, {u"fal-ai"_s});
    offer(u"acme/pebble-embed-v2"_s, {u"hf-inference"_s});
}

} // namespace sandbox
