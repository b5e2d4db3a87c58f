#include "sandbox/samplespaces.h"

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const QByteArray smallApp =
    "import gradio as gr\n\n\ndef answer(words: str) -> str:\n    return words.strip().capitalize()\n\n\n"
    "gr.Interface(answer, \"text\", \"text\").launch()\n";

QByteArray longDockerfile(const QString &what, int steps)
{
    QString text =
        u"FROM debian:trixie-slim\nWORKDIR /work\nRUN apt-get update && apt-get install -y cmake g++\nCOPY . .\n"_s;
    for (int step = 1; step <= steps; ++step)
        text += u"RUN make %1 PART=%2\n"_s.arg(what).arg(step);
    return (text + u"EXPOSE 7860\nCMD [\"./serve\", \"--port\", \"7860\"]\n"_s).toUtf8();
}

} // namespace

SampleSpaces::SampleSpaces(SandboxHub &hub, Backend &backend)
    : m_hub(hub)
    , m_backend(backend)
    , m_now(QDateTime::currentDateTimeUtc())
{ }

void SampleSpaces::add()
{
    addBusyOnes();
    addRestingOnes();
    addBrokenOnes();
    addTemplates();
    furnish();
}

Repo SampleSpaces::space(const QString &id) const
{
    return m_backend.store().repo(Kind::Space, id).value_or(Repo());
}

void SampleSpaces::addSpace(const Sketch &sketch, const QDateTime &date)
{
    QString card = u"---\ntitle: %1\nemoji: \U0001F30A\ncolorFrom: blue\ncolorTo: indigo\nsdk: %2\npinned: false\n"
                   "license: apache-2.0\nshort_description: %3\n"_s.arg(sketch.title, sketch.sdk, sketch.description);
    if (!sketch.category.isEmpty())
        card += u"category: %1\n"_s.arg(sketch.category);
    for (const QString &line : sketch.more)
        card += line + u'\n';
    card += u"---\n\n# %1\n\n%2.\n"_s.arg(sketch.title, sketch.description);
    m_hub.addRepo(
        Kind::Space, sketch.id,
        {.sdk = sketch.sdk, .likes = 4 + sketch.id.size() % 9, .trendingScore = 0, .createdAt = date.addDays(-20)});
    m_hub.commitFiles(Kind::Space, sketch.id,
                      {.files = sketch.files + QList<NewFile>{{u"README.md"_s, card.toUtf8()}},
                       .title = u"First version"_s,
                       .date = date});
}

void SampleSpaces::addBusyOnes()
{
    addSpace({.id = u"acme/tide-table-builder"_s,
              .title = u"Tide Table Builder"_s,
              .sdk = u"docker"_s,
              .description = u"Prints next year's tide tables for any harbour"_s,
              .category = u"data-visualization"_s,
              .more = {u"app_port: 7860"_s},
              .files = {{u"Dockerfile"_s, longDockerfile(u"tables"_s, 120)}}},
             m_now);
    QStringList weights{u"preload_from_hub:"_s};
    for (int part = 1; part <= 60; ++part)
        weights.append(u"- openfield/paper-lantern-xl part-%1.safetensors"_s.arg(part));
    addSpace({.id = u"openfield/lantern-gallery"_s,
              .title = u"Lantern Gallery"_s,
              .sdk = u"gradio"_s,
              .description = u"A wall of pictures that grows while you watch"_s,
              .category = u"image-generation"_s,
              .more = weights,
              .files = {{u"app.py"_s, smallApp}, {u"requirements.txt"_s, "gradio==5.44.1\n"}}},
             m_now.addSecs(-30));
    m_hub.commitFiles(Kind::Space, u"northwind/radar-live"_s,
                      {.files = {{u"Dockerfile"_s, longDockerfile(u"tiles"_s, 120)}},
                       .title = u"Draw the tiles while the image is built"_s,
                       .author = u"lina"_s});
}

void SampleSpaces::addRestingOnes()
{
    addSpace({.id = u"lina/menu-of-the-week"_s,
              .title = u"Menu of the Week"_s,
              .sdk = u"gradio"_s,
              .description = u"Seven dinners from what is in the cupboard"_s,
              .category = u"text-generation"_s,
              .files = {{u"app.py"_s, smallApp}, {u"requirements.txt"_s, "gradio==5.44.1\n"}}},
             m_now.addDays(-90));
    addSpace({.id = u"tomasz/museum-guide"_s,
              .title = u"Museum Guide"_s,
              .sdk = u"gradio"_s,
              .description = u"Says what hangs on the wall in front of you"_s,
              .category = u"visual-qa"_s,
              .files = {{u"app.py"_s, smallApp}, {u"requirements.txt"_s, "gradio==5.44.1\n"}}},
             m_now.addDays(-200));
    addSpace({.id = u"bob/opening-of-the-day"_s,
              .title = u"Opening of the Day"_s,
              .sdk = u"gradio"_s,
              .description = u"One chess opening every morning"_s,
              .category = u"other"_s,
              .files = {{u"app.py"_s, smallApp}, {u"requirements.txt"_s, "gradio==5.44.1\nchess\n"}}},
             m_now.addDays(-12));
    SpaceStore &spaces = m_backend.platform().spaces;
    spaces.change(space(u"lina/menu-of-the-week"_s), [](SpaceState &state) {
        state.hardware = state.requested;
        state.power = SpaceState::Power::Paused;
    });
    spaces.change(space(u"tomasz/museum-guide"_s), [](SpaceState &state) { state.power = SpaceState::Power::Stopped; });
    const qint64 lastVisit = m_now.addDays(-4).toMSecsSinceEpoch();
    spaces.change(space(u"bob/opening-of-the-day"_s), [&](SpaceState &state) { state.visited = lastVisit; });
}

void SampleSpaces::addBrokenOnes()
{
    addSpace({.id = u"alice/empty-dock"_s,
              .title = u"Empty Dock"_s,
              .sdk = u"gradio"_s,
              .description = u"Nothing here yet"_s},
             m_now.addDays(-2));
    addSpace({.id = u"alice/foghorn"_s,
              .title = u"Foghorn"_s,
              .sdk = u"grado"_s,
              .description = u"Sounds when the air gets thick"_s,
              .files = {{u"app.py"_s, smallApp}}},
             m_now.addDays(-6));
    addSpace({.id = u"bob/club-ladder"_s,
              .title = u"Club Ladder"_s,
              .sdk = u"gradio"_s,
              .description = u"Who plays whom next Thursday"_s,
              .files = {{u"app.py"_s, smallApp}, {u"requirements.txt"_s, "gradio==5.44.1\nchess, please\n"}}},
             m_now.addDays(-1));
    addSpace({.id = u"acme/harbor-large-demo"_s,
              .title = u"Harbor Large Demo"_s,
              .sdk = u"gradio"_s,
              .description = u"The large model, when it finds room"_s,
              .category = u"chatbots"_s,
              .files = {{u"app.py"_s,
                         "import gradio as gr\n\nneeded, there = 96, 24\n"
                         "raise MemoryError(\"96 GB are needed and 24 GB are there\")\n"},
                        {u"requirements.txt"_s, "gradio==5.44.1\ntorch>=2.5\n"}}},
             m_now.addDays(-3));
}

void SampleSpaces::addTemplates()
{
    const QStringList tags{u"tags:"_s, u"- template"_s};
    const QDateTime date = m_now.addDays(-60);
    addSpace({.id = u"openfield/chat-template"_s,
              .title = u"Chat"_s,
              .sdk = u"gradio"_s,
              .description = u"A chat window in twenty lines"_s,
              .category = u"chatbots"_s,
              .more = tags,
              .files = {{u"app.py"_s, smallApp}, {u"requirements.txt"_s, "gradio==5.44.1\n"}}},
             date);
    addSpace({.id = u"openfield/notebook-template"_s,
              .title = u"Notebook"_s,
              .sdk = u"docker"_s,
              .description = u"A notebook server behind a token"_s,
              .more = tags + QStringList{u"app_port: 8888"_s},
              .files = {{u"Dockerfile"_s,
                         "FROM python:3.12-slim\nRUN pip install notebook\n"
                         "CMD [\"jupyter\", \"notebook\", \"--port\", \"8888\"]\n"}}},
             date);
    addSpace({.id = u"openfield/page-template"_s,
              .title = u"Page"_s,
              .sdk = u"static"_s,
              .description = u"One page and its style sheet"_s,
              .more = tags,
              .files = {{u"index.html"_s, "<!doctype html>\n<title>Page</title>\n<h1>Hello</h1>\n"}}},
             date);
}

void SampleSpaces::furnish()
{
    using Settings = SpaceStore::Settings;
    SpaceStore &spaces = m_backend.platform().spaces;
    const Repo chat = space(u"acme/harbor-chat"_s);
    spaces.change(chat, [](SpaceState &state) {
        state.requested = u"a10g-large"_s;
        state.sleepSeconds = 3600;
        state.replicas = 2;
        state.domains = {{u"chat.acme.example"_s, state.started}};
        state.volumes = QJsonArray{QJsonObject{{u"type"_s, u"model"_s},
                                               {u"source"_s, u"acme/harbor-7b-instruct"_s},
                                               {u"mountPath"_s, u"/models"_s},
                                               {u"readOnly"_s, true}}};
    });
    spaces.setSetting(chat, Settings::Secrets,
                      {.key = u"SEARCH_KEY"_s, .value = u"never-shown"_s, .description = u"For looking things up"_s});
    spaces.setSetting(chat, Settings::Secrets, {.key = u"LOG_PASSWORD"_s, .value = u"never-shown-either"_s});
    spaces.setSetting(
        chat, Settings::Variables,
        {.key = u"MODEL_ID"_s, .value = u"acme/harbor-7b-instruct"_s, .description = u"Which model answers"_s});
    spaces.setSetting(chat, Settings::Variables, {.key = u"MAX_TOKENS"_s, .value = u"512"_s});
    spaces.setSetting(space(u"alice/tide-clock"_s), Settings::Variables, {.key = u"GAUGE"_s, .value = u"harbour-3"_s});
    spaces.setSetting(space(u"alice/tide-clock"_s), Settings::Secrets, {.key = u"GAUGE_TOKEN"_s, .value = u"unseen"_s});
    spaces.change(space(u"openfield/lantern-studio"_s), [](SpaceState &state) { state.requested = u"zero-a10g"_s; });
    spaces.change(space(u"acme/harbor-large-demo"_s), [](SpaceState &state) { state.requested = u"l4x1"_s; });
}

} // namespace sandbox
