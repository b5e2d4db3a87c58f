#include "sandbox/sampledata.h"

#include "sandbox/samplecards.h"
#include "sandbox/samplefiles.h"

using namespace Qt::StringLiterals;

namespace sandbox {

SampleData::SampleData(SandboxHub &hub) : m_hub(hub), m_now(QDateTime::currentDateTimeUtc()) { }

void SampleData::add()
{
    addPeople();
    for (const sample::Brief &brief : sample::briefs())
        addBrief(brief);
    addShowcase();
    addPrivateModel();
    addGatedModel();
    addManyFiles();
    addOddNames();
}

void SampleData::addPeople()
{
    m_hub.addAccount({.user = u"alice"_s,
                      .fullName = u"Alice Martin"_s,
                      .tokens = {{.value = "hf_sandbox_alice", .role = Role::Write, .displayName = u"laptop"_s}},
                      .isPro = true,
                      .canPay = true,
                      .details = u"Tides, small models, and the words in between."_s});
    m_hub.addAccount({.user = u"bob"_s,
                      .fullName = u"Bob Okafor"_s,
                      .tokens = {{.value = "hf_sandbox_bob", .role = Role::Read, .displayName = u"reading"_s}}});
    m_hub.addAccount({.user = u"lina"_s, .fullName = u"Lina Moreau"_s, .details = u"Cooks, forecasts, translates."_s});
    m_hub.addAccount({.user = u"tomasz"_s, .fullName = u"Tomasz Zieliński"_s, .isPro = true});
    m_hub.addOrganization({.name = u"acme"_s,
                           .fullName = u"Acme Research"_s,
                           .members = {{u"alice"_s, OrgRole::Admin}, {u"bob"_s, OrgRole::Read}},
                           .plan = u"team"_s,
                           .canPay = true,
                           .isVerified = true,
                           .details = u"Language models that know when to stop."_s});
    m_hub.addOrganization({.name = u"northwind"_s,
                           .fullName = u"Northwind Weather"_s,
                           .members = {{u"lina"_s, OrgRole::Admin}},
                           .details = u"Weather for people who are outside."_s});
    m_hub.addOrganization({.name = u"openfield"_s,
                           .fullName = u"Openfield Collective"_s,
                           .members = {{u"tomasz"_s, OrgRole::Admin}},
                           .plan = u"academia"_s});
}

void SampleData::addBrief(const sample::Brief &brief)
{
    const QString id(brief.id);
    const QString owner = id.section(u'/', 0, 0);
    const QString author = owner == "acme"_L1 ? u"alice"_s
        : owner == "northwind"_L1             ? u"lina"_s
        : owner == "openfield"_L1             ? u"tomasz"_s
                                              : owner;
    const QString paper(brief.paper);
    m_hub.addRepo(brief.kind, id,
                  {.tags = paper.isEmpty() ? QStringList() : QStringList{u"arxiv:"_s + paper},
                   .likes = brief.likes,
                   .downloads = brief.downloads,
                   .trendingScore = double(brief.trending),
                   .createdAt = daysAgo(brief.ageInDays)});
    const QByteArray readme = sample::readmeFor(brief);
    m_hub.commitFiles(
        brief.kind, id,
        {.files = sample::filesFor(brief) + QList<NewFile>{{u"README.md"_s, readme.left(readme.indexOf("\n## ") + 1)}},
         .title = u"First version"_s,
         .author = author,
         .date = daysAgo(brief.ageInDays).addSecs(5400)});
    m_hub.commitFiles(brief.kind, id,
                      {.files = {{u"README.md"_s, readme}},
                       .title = u"Complete the card"_s,
                       .description = u"Say how to use it and where it falls short."_s,
                       .author = author,
                       .date = daysAgo(brief.ageInDays / 2)});
}

void SampleData::addShowcase()
{
    const QString id = u"acme/weather-writer-small"_s;
    const auto commit = [&](int days, const QString &author, const QString &title, const QList<NewFile> &files,
                            const QString &description = {}) {
        m_hub.commitFiles(
            Kind::Model, id,
            {.files = files, .title = title, .description = description, .author = author, .date = daysAgo(days)});
    };
    const auto weights = [](uint seed) {
        return sample::safetensors({{u"model.embed_tokens.weight"_s, {512, 128}},
                                    {u"model.layers.0.self_attn.q_proj.weight"_s, {128, 128}},
                                    {u"model.layers.0.self_attn.k_proj.weight"_s, {128, 128}},
                                    {u"model.layers.0.mlp.up_proj.weight"_s, {256, 128}},
                                    {u"model.norm.weight"_s, {128}},
                                    {u"lm_head.weight"_s, {512, 128}}},
                                   seed);
    };
    m_hub.addRepo(Kind::Model, id,
                  {.likes = 964, .downloads = 218344, .trendingScore = 170, .createdAt = daysAgo(260)});
    const QByteArray card = sample::showcaseReadme();
    commit(259, u"alice"_s, u"Add the configuration"_s,
           {{u"config.json"_s, sample::config(u"HarborForCausalLM"_s, u"harbor"_s, 128, 2)},
            {u"generation_config.json"_s, "{\n  \"max_new_tokens\": 48,\n  \"do_sample\": false\n}\n"}});
    commit(258, u"alice"_s, u"Add the tokenizer"_s,
           {{u"tokenizer.json"_s, sample::tokenizer({u"rain"_s, u"wind"_s, u"pluie"_s, u"vent"_s, u"brume"_s})},
            {u"tokenizer_config.json"_s, "{\n  \"model_max_length\": 2048,\n  \"padding_side\": \"left\"\n}\n"}});
    commit(257, u"alice"_s, u"Upload weights"_s, {{u"model.safetensors"_s, weights(1), true}});
    commit(250, u"alice"_s, u"Write the card"_s, {{u"README.md"_s, card.left(card.indexOf("## Results"))}});
    commit(231, u"lina"_s, u"Add the script that made the data"_s,
           {{u"scripts/join_readings.py"_s,
             "import csv\nimport sys\n\n\ndef rows(path):\n    with open(path, newline=\"\") as file:\n"
             "        yield from csv.DictReader(file)\n\n\nif __name__ == \"__main__\":\n"
             "    for row in rows(sys.argv[1]):\n        print(row[\"day\"], row[\"text\"], sep=\"\\t\")\n"}});
    commit(229, u"lina"_s, u"Say what the script needs"_s, {{u"scripts/requirements.txt"_s, "pandas>=2\ntqdm\n"}});
    commit(214, u"alice"_s, u"Evaluate on plain days"_s,
           {{u"eval/plain_days.csv"_s, sample::table(u"id,day,text,score"_s, 40, 11)}});
    m_hub.addTag(Kind::Model, id, u"v1.0"_s);
    commit(190, u"bob"_s, u"Fix the padding side"_s,
           {{u"tokenizer_config.json"_s, "{\n  \"model_max_length\": 2048,\n  \"padding_side\": \"right\"\n}\n"}},
           u"Batches of different lengths came out shifted by one."_s);
    commit(165, u"alice"_s, u"Evaluate on storms and fog"_s,
           {{u"eval/storms.csv"_s, sample::table(u"id,day,text,score"_s, 30, 12)},
            {u"eval/fog.csv"_s, sample::table(u"id,day,text,score"_s, 20, 13)}});
    commit(140, u"tomasz"_s, u"Add notes on quantisation"_s,
           {{u"docs/notes/quantisation.md"_s,
             "# Quantisation\n\nFour bits cost two points on storms and nothing elsewhere.\n"}});
    commit(118, u"alice"_s, u"Train on French logs too"_s, {{u"model.safetensors"_s, weights(2), true}},
           u"Four harbours of Brittany joined, 8,000 more sentences."_s);
    m_hub.addBranch(Kind::Model, id, u"experiment/long-context"_s);
    commit(90, u"lina"_s, u"Relevé en français"_s,
           {{u"docs/notes/relevé météo.md"_s, "# Relevé\n\nLes mots du port, transcrits à la main.\n"}});
    commit(61, u"alice"_s, u"Show the loss"_s, {{u"assets/loss.png"_s, sample::curveImage(640, 300, 5), true}});
    commit(33, u"alice"_s, u"Weights of version 1.1"_s, {{u"model.safetensors"_s, weights(3), true}});
    commit(20, u"alice"_s, u"Complete the card"_s, {{u"README.md"_s, card}});
    m_hub.addTag(Kind::Model, id, u"v1.1"_s);
    commit(3, u"bob"_s, u"Ignore what editors leave behind"_s,
           {{u".gitignore"_s, "*.swp\n*~\n__pycache__/\n.DS_Store\n"}});
    m_hub.commitFiles(Kind::Model, id,
                      {.files = {{u"config.json"_s, sample::config(u"HarborForCausalLM"_s, u"harbor"_s, 128, 4)}},
                       .title = u"Try four layers"_s,
                       .author = u"lina"_s,
                       .date = daysAgo(80),
                       .branch = u"experiment/long-context"_s});
    m_hub.addPullRequest(Kind::Model, id,
                         {.files = {{u"docs/notes/units.md"_s, "# Units\n\nKnots and feet, as sailors want them.\n"}},
                          .title = u"Describe other units"_s,
                          .description = u"A first step towards units other than metric."_s,
                          .author = u"bob"_s,
                          .date = daysAgo(1)});
}

void SampleData::addPrivateModel()
{
    const QString id = u"alice/diary-summaries"_s;
    m_hub.addRepo(Kind::Model, id, {.isPrivate = true, .pipelineTag = u"summarization"_s, .createdAt = daysAgo(30)});
    m_hub.commitFiles(Kind::Model, id,
                      {{u"README.md"_s, "---\nlicense: other\n---\n\n# Diary summaries\n\nFor my eyes only.\n"},
                       {u"config.json"_s, sample::config(u"HarborForCausalLM"_s, u"harbor"_s, 64, 2)}},
                      u"Start"_s);
}

void SampleData::addGatedModel()
{
    const QString id = u"northwind/clinic-notes-ner"_s;
    m_hub.addRepo(Kind::Model, id,
                  {.gated = u"manual"_s,
                   .pipelineTag = u"token-classification"_s,
                   .likes = 118,
                   .downloads = 2044,
                   .trendingScore = 16,
                   .createdAt = daysAgo(75)});
    m_hub.commitFiles(Kind::Model, id,
                      {{u"README.md"_s,
                        "---\nlicense: cc-by-nc-4.0\nlibrary_name: transformers\nextra_gated_prompt: You agree "
                        "not to look for the people behind the notes.\n---\n\n# Clinic notes\n\nFinds names of "
                        "medicines in short notes. Ask for access and say what for.\n"},
                       {u"config.json"_s, sample::config(u"HarborForTokenClassification"_s, u"harbor"_s, 64, 2)},
                       {u"model.safetensors"_s, sample::safetensors({{u"head.weight"_s, {64, 64}}}, 9), true}},
                      u"Publish"_s);
}

void SampleData::addManyFiles()
{
    const QString id = u"northwind/station-days"_s;
    m_hub.addRepo(Kind::Dataset, id, {.likes = 77, .downloads = 5120, .trendingScore = 5, .createdAt = daysAgo(100)});
    QList<NewFile> files{{u"README.md"_s,
                          "---\nlicense: cc-by-4.0\ntask_categories:\n- time-series-forecasting\n"
                          "size_categories:\n- 1K<n<10K\n---\n\n# Station days\n\nOne file for each station "
                          "and day: fifteen stations, one hundred days.\n"}};
    for (int station = 1; station <= 15; ++station) {
        for (int day = 1; day <= 100; ++day) {
            files.append({u"stations/%1/day-%2.txt"_s.arg(station, 2, 10, '0'_L1).arg(day, 3, 10, '0'_L1),
                          "station " + QByteArray::number(station) + " day " + QByteArray::number(day) + " level "
                              + QByteArray::number((station * 37 + day * 11) % 400) + " cm\n"});
        }
    }
    m_hub.commitFiles(Kind::Dataset, id,
                      {.files = files, .title = u"All stations"_s, .author = u"lina"_s, .date = daysAgo(99)});
}

void SampleData::addOddNames()
{
    const QString id =
        u"tomasz/names-that-are-long-enough-to-need-eliding-in-every-list-and-every-header-of-a-window"_s;
    m_hub.addRepo(Kind::Dataset, id, {.likes = 3, .downloads = 44, .createdAt = daysAgo(15)});
    m_hub.commitFiles(
        Kind::Dataset, id,
        {{u"README.md"_s, "---\nlicense: cc0-1.0\n---\n\n# Names\n\nFiles whose names give programs trouble.\n"},
         {u"データ/天気 予報.csv"_s, sample::table(u"id,day,text"_s, 12, 3)},
         {u"données/café à la crème.txt"_s, "Un fichier dont le nom a des accents.\n"},
         {u"Привет/мир.md"_s, "# Мир\n"},
         {u"odd/100% #1 & more?.txt"_s, "A name full of signs that mean something in an address.\n"},
         {u"odd/no extension"_s, "Nothing after the dot, since there is no dot.\n"},
         {u"odd/empty.txt"_s, {}},
         {u"odd/a/very/deep/path/that/goes/on/for/a/while/leaf.json"_s, "{\"depth\": 11}\n"},
         {u"odd/a-file-name-that-is-so-long-that-no-column-of-a-table-will-ever-show-all-of-it-at-once-whatever-the-width.txt"_s,
          "Long.\n"},
         {u"emoji-\U0001F30A.txt"_s, "A wave.\n"}},
        u"Collect the names"_s);
}

} // namespace sandbox
