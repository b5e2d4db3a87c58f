#include "sandbox/samplecommunity.h"

#include "sandbox/accessstore.h"
#include "sandbox/pullrequests.h"
#include "sandbox/samplefiles.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QString tideReaderId = u"acme/tide-reader"_s;

QByteArray weights(uint seed, qint64 width)
{
    return sample::safetensors({{u"reader.encoder.weight"_s, {width, 64}},
                                {u"reader.head.weight"_s, {16, width}},
                                {u"reader.norm.weight"_s, {width}}},
                               seed);
}

} // namespace

SampleCommunity::SampleCommunity(SandboxHub &hub, Backend &backend)
    : m_hub(hub)
    , m_backend(backend)
    , m_now(QDateTime::currentDateTimeUtc())
{ }

void SampleCommunity::add()
{
    addPeople();
    addTideReader();
    addPullRequests();
    addConversation();
    addShortTopics();
    addGates();
    addMovedRepo();
    addQuietRepo();
    addLikes();
}

Actor SampleCommunity::who(const QString &user, int days, int minutes) const
{
    return {.user = user, .when = m_now.addDays(-days).addSecs(minutes * 60)};
}

Repo SampleCommunity::tideReader()
{
    return m_backend.store().repo(Kind::Model, tideReaderId).value_or(Repo());
}

void SampleCommunity::addPeople()
{
    m_hub.addAccount({.user = u"mira"_s, .fullName = u"Mira Lindqvist"_s});
    m_hub.addAccount({.user = u"jonas"_s, .fullName = u"Jonas Weber"_s});
    m_hub.addAccount({.user = u"odile"_s, .fullName = u"Odile Fontaine"_s});
}

void SampleCommunity::commit(int days, const QString &author, const QString &title, const QList<NewFile> &files)
{
    m_hub.commitFiles(Kind::Model, tideReaderId,
                      {.files = files, .title = title, .author = author, .date = m_now.addDays(-days)});
}

void SampleCommunity::addTideReader()
{
    m_hub.addRepo(Kind::Model, tideReaderId,
                  {.pipelineTag = u"image-to-text"_s,
                   .libraryName = u"transformers"_s,
                   .likes = 86,
                   .downloads = 4410,
                   .trendingScore = 10,
                   .createdAt = m_now.addDays(-150)});
    commit(149, u"alice"_s, u"Publish the first reader"_s,
           {{u"README.md"_s,
             "---\nlicense: apache-2.0\nlanguage:\n- en\n---\n\n# Tide reader\n\nReads the level from a picture of a "
             "tide board.\n\n## Limits\n\nBoards under ice are guessed.\n"},
            {u"config.json"_s, sample::config(u"TideForImageReading"_s, u"tide"_s, 64, 2)},
            {u"model.safetensors"_s, weights(21, 64), true}});
    commit(120, u"lina"_s, u"List the boards"_s,
           {{u"boards.csv"_s, "board,metres\nharbour,4.2\nlock,3.1\nbridge,2.6\n"}});
    m_hub.addTag(Kind::Model, tideReaderId, u"v0.1"_s);
    m_hub.addBranch(Kind::Model, tideReaderId, u"night-pictures"_s);
    m_hub.commitFiles(Kind::Model, tideReaderId,
                      {.files = {{u"model.safetensors"_s, weights(22, 64), true}},
                       .title = u"Train on pictures taken at night"_s,
                       .author = u"alice"_s,
                       .date = m_now.addDays(-80),
                       .branch = u"night-pictures"_s});
    commit(70, u"alice"_s, u"Name the licence of the pictures"_s, {{u"NOTICE"_s, "Pictures: CC BY 4.0.\n"}});
    m_hub.addTag(Kind::Model, tideReaderId, u"v0.2"_s);
}

int SampleCommunity::propose(const QString &author, int days, const QString &title, const QString &description,
                             const QList<NewFile> &files)
{
    return m_hub.addPullRequest(
        Kind::Model, tideReaderId,
        {.files = files, .title = title, .description = description, .author = author, .date = m_now.addDays(-days)});
}

void SampleCommunity::addPullRequests()
{
    const Repo repo = tideReader();
    GitRepository git(m_backend.gitFolder(repo));
    Discussions talk(m_backend, repo);
    PullRequests pulls(m_backend, repo, git);

    const int merged =
        propose(u"bob"_s, 65, u"Mention the mirror board"_s, u"The one at the museum is mirrored."_s,
                {{u"boards.csv"_s, "board,metres\nharbour,4.2\nlock,3.1\nbridge,2.6\nmuseum (mirrored),1.9\n"}});
    talk.comment(who(u"alice"_s, 64), merged, u"I had forgotten that one. Thank you!"_s);
    pulls.merge(who(u"alice"_s, 63), merged, u"Merged, with thanks."_s);

    const int closed =
        propose(u"mira"_s, 60, u"Count in feet"_s, u"Sailors here think in feet."_s, {{u"units.txt"_s, "feet\n"}});
    talk.setStatus(who(u"lina"_s, 58), closed, u"closed"_s, u"Let us keep metres in the files and convert outside."_s);
    pulls.removeRef(who(u"mira"_s, 57), closed);

    propose(u"jonas"_s, 40, u"Say how boards under ice are read"_s, u"Tested with forty pictures of last winter."_s,
            {{u"README.md"_s,
              "---\nlicense: apache-2.0\nlanguage:\n- en\n---\n\n# Tide reader\n\nReads the level from a picture of a "
              "tide board.\n\n## Limits\n\nBoards under ice are read from the lamp post beside them.\n"}});
    propose(u"odile"_s, 35, u"Weights with a wider head"_s, u"Half a centimetre better, twice the size."_s,
            {{u"model.safetensors"_s, weights(23, 128), true},
             {u"config.json"_s, sample::config(u"TideForImageReading"_s, u"tide"_s, 128, 2)}});
    propose(u"odile"_s, 30, u"Sort the boards by name"_s, u"Easier to find."_s,
            {{u"boards.csv"_s, "board,metres\nbridge,2.6\nharbour,4.25\nlock,3.1\nmuseum (mirrored),1.9\n"}});
    // The same line of the same file: from here on the one above is in conflict with its base.
    commit(28, u"lina"_s, u"Measure the harbour board again"_s,
           {{u"boards.csv"_s, "board,metres\nharbour,4.31\nlock,3.1\nbridge,2.6\nmuseum (mirrored),1.9\n"}});
    talk.open(who(u"tomasz"_s, 12), u"Rewrite the reader for phones"_s,
              u"Only an idea so far; commits will follow on this pull request."_s, true);
}

void SampleCommunity::addConversation()
{
    const Repo repo = tideReader();
    Discussions talk(m_backend, repo);
    const Outcome<Discussion> opened = talk.open(
        who(u"jonas"_s, 25), u"Wrong by a metre at noon"_s,
        u"At noon the sun stands behind the harbour board and the reader is wrong by **a whole metre**.\n\nIs that "
        "known?"_s,
        false);
    if (!opened)
        return;
    const int number = opened->number;
    talk.react(who(u"mira"_s, 25, 40), number, opened->events.first().id, u"\U0001F440"_s, true);
    const auto answer = talk.comment(who(u"alice"_s, 24), number, u"Not to me. Which camera?"_s);
    const auto camera = talk.comment(who(u"jonas"_s, 24, 90), number, u"The old one of the lock."_s);
    if (!answer || !camera)
        return;
    talk.edit(who(u"jonas"_s, 24, 95), number, camera->id, u"The old one of the harbour office, facing south."_s);
    talk.react(who(u"alice"_s, 24, 120), number, camera->id, u"\U0001F44D"_s, true);
    talk.react(who(u"lina"_s, 24, 125), number, camera->id, u"\U0001F44D"_s, true);
    talk.react(who(u"lina"_s, 24, 126), number, camera->id, u"\U0001F525"_s, true);
    if (const auto shouted = talk.comment(who(u"odile"_s, 23), number, u"BUY MY CAMERAS, CHEAP AND SHARP"_s))
        talk.hide(who(u"alice"_s, 23, 10), number, shouted->id, u"Spam"_s);
    talk.rename(who(u"alice"_s, 22), number, u"Readings against the sun are wrong by a metre"_s);
    talk.pin(who(u"alice"_s, 22, 5), number, true);
    talk.setStatus(who(u"alice"_s, 15), number, u"closed"_s, u"Version 0.2 shades the upper third. Does it help?"_s);
    talk.setStatus(who(u"jonas"_s, 14), number, u"open"_s, u"Half the error is left."_s);
    talk.lock(who(u"alice"_s, 13), number, true);
    talk.comment(who(u"lina"_s, 13, 30), number, u"Locked while we take new pictures at noon."_s);
}

void SampleCommunity::addShortTopics()
{
    const Repo repo = tideReader();
    Discussions talk(m_backend, repo);
    const QStringList titles{u"Which boards were used for training?"_s,
                             u"Can it read boards painted in Roman numerals?"_s,
                             u"Typo in the card"_s,
                             u"A smaller file for the lock keeper's laptop"_s,
                             u"Does rain on the lens matter?"_s,
                             u"Readings jump when a boat passes"_s,
                             u"Licence of the pictures"_s,
                             u"Use with a video instead of pictures"_s,
                             u"Negative levels"_s,
                             u"How was the error measured?"_s,
                             u"Boards with two scales"_s,
                             u"Works well on rivers too"_s,
                             u"Please tag the versions"_s,
                             u"Fog"_s,
                             u"Half the board is under water at spring tide"_s,
                             u"An example for the command line"_s,
                             u"Reflections at low sun"_s,
                             u"Compare with a pressure sensor"_s};
    const QStringList people{u"mira"_s, u"jonas"_s, u"odile"_s, u"bob"_s, u"tomasz"_s};
    for (qsizetype i = 0; i < titles.size(); ++i) {
        const int days = int(56 - 3 * i);
        const Outcome<Discussion> topic = talk.open(who(people[i % people.size()], days), titles[i],
                                                    titles[i] + u" I found nothing about it here."_s, false);
        if (topic && i % 3 == 0)
            talk.setStatus(who(u"lina"_s, days - 1), topic->number, u"closed"_s, u"The card says it now."_s);
    }
}

void SampleCommunity::request(const QString &repo, Kind kind, const QString &user, const QString &status, int days)
{
    const std::optional<Repo> gated = m_backend.store().repo(kind, repo);
    if (!gated)
        return;
    AccessRequest request{.user = user,
                          .status = status,
                          .timestamp = m_now.addDays(-days),
                          .fields = {{u"What for"_s, u"A course on reading notes"_s}, {u"I agree"_s, true}}};
    if (status != "pending"_L1)
        request.reviewedAt = m_now.addDays(1 - days);
    AccessStore(m_backend.store().database()).save(gated->row, request);
}

void SampleCommunity::addGates()
{
    const QString notes = u"northwind/clinic-notes-ner"_s;
    request(notes, Kind::Model, u"mira"_s, u"pending"_s, 4);
    request(notes, Kind::Model, u"jonas"_s, u"pending"_s, 2);
    request(notes, Kind::Model, u"tomasz"_s, u"accepted"_s, 40);
    request(notes, Kind::Model, u"odile"_s, u"rejected"_s, 33);

    const QString captions = u"openfield/lantern-captions"_s;
    m_hub.addRepo(Kind::Model, captions,
                  {.gated = u"auto"_s,
                   .pipelineTag = u"image-to-text"_s,
                   .likes = 44,
                   .downloads = 980,
                   .createdAt = m_now.addDays(-60)});
    m_hub.commitFiles(
        Kind::Model, captions,
        {{u"README.md"_s,
          "---\nlicense: openrail++\nlibrary_name: transformers\nextra_gated_prompt: Whoever says who they "
          "are may come in.\n---\n\n# Lantern captions\n\nDescribes pictures of paper lanterns.\n"},
         {u"config.json"_s, sample::config(u"LanternForCaptions"_s, u"lantern"_s, 64, 2)},
         {u"model.safetensors"_s, weights(41, 64), true}},
        u"Publish"_s);
    request(captions, Kind::Model, u"mira"_s, u"accepted"_s, 12);

    const QString voices = u"acme/quayside-voices"_s;
    m_hub.addRepo(
        Kind::Dataset, voices,
        {.gated = u"manual"_s, .likes = 31, .downloads = 620, .trendingScore = 3, .createdAt = m_now.addDays(-90)});
    m_hub.commitFiles(Kind::Dataset, voices,
                      {{u"README.md"_s,
                        "---\nlicense: cc-by-nc-4.0\ntask_categories:\n- automatic-speech-recognition\n"
                        "extra_gated_prompt: The speakers want to know who listens.\nextra_gated_fields:\n"
                        "  What for: text\n  Country: country\n  I agree: checkbox\n---\n\n# Quayside voices\n\n"
                        "Announcements of harbour masters, twelve hours.\n"},
                       {u"clips/0001.wav"_s, QByteArray("RIFF sample of a voice\n").repeated(400), true},
                       {u"index.csv"_s, "clip,seconds\n0001,7\n"}},
                      u"Publish"_s);
    request(voices, Kind::Dataset, u"bob"_s, u"accepted"_s, 50);
    request(voices, Kind::Dataset, u"jonas"_s, u"pending"_s, 6);
    request(voices, Kind::Dataset, u"lina"_s, u"pending"_s, 3);
    request(voices, Kind::Dataset, u"mira"_s, u"rejected"_s, 20);
    request(voices, Kind::Dataset, u"odile"_s, u"reset"_s, 25);
}

void SampleCommunity::addMovedRepo()
{
    const QString old = u"alice/tide-tables-old"_s;
    m_hub.addRepo(Kind::Dataset, old, {.likes = 6, .downloads = 130, .createdAt = m_now.addDays(-220)});
    m_hub.commitFiles(
        Kind::Dataset, old,
        {{u"README.md"_s, "---\nlicense: cc0-1.0\n---\n\n# Tide tables\n\nHigh and low water by the day.\n"},
         {u"tables.csv"_s, sample::table(u"id,day,high,low"_s, 60, 31)}},
        u"Collect the tables"_s);
    if (const std::optional<Repo> repo = m_backend.store().repo(Kind::Dataset, old))
        m_backend.store().moveRepo(repo->row, u"acme/tide-tables"_s);
}

void SampleCommunity::addQuietRepo()
{
    const QString id = u"lina/finished-list"_s;
    m_hub.addRepo(Kind::Dataset, id, {.createdAt = m_now.addDays(-300), .discussionsDisabled = true});
    m_hub.commitFiles(
        Kind::Dataset, id,
        {{u"README.md"_s, "---\nlicense: cc0-1.0\n---\n\n# Finished list\n\nKept as it is, without a word.\n"}},
        u"Keep"_s);
}

void SampleCommunity::addLikes()
{
    for (const QString &user : {u"bob"_s, u"mira"_s, u"jonas"_s, u"lina"_s})
        m_hub.addLike(Kind::Model, tideReaderId, user);
    m_hub.addLike(Kind::Dataset, u"acme/tide-tables"_s, u"alice"_s);
    m_hub.addLike(Kind::Model, u"openfield/paper-lantern-xl"_s, u"alice"_s);
}

} // namespace sandbox
