#include "sandbox/samplecards.h"

#include "sandbox/samplefiles.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace sandbox::sample {

namespace {

QString text(const char16_t *words)
{
    return QString(words);
}

QString titleOf(const QString &id)
{
    QStringList words = id.section(u'/', 1).split(u'-');
    for (QString &word : words)
        word[0] = word[0].toUpper();
    return words.join(u' ');
}

uint seedOf(const Brief &brief)
{
    return uint(brief.likes * 31 + brief.downloads + brief.ageInDays);
}

QString list(const QString &key, const QString &value)
{
    return value.isEmpty() ? QString() : key + u":\n- "_s + value + u'\n';
}

//! Some who train say what it cost the air, in grams.
QString emissionsOf(const Brief &brief)
{
    const uint seed = seedOf(brief);
    if (seed % 3 > 0)
        return {};
    return u"co2_eq_emissions:\n  emissions: %1\n  source: codecarbon\n  training_type: fine-tuning\n"_s.arg(
        100 + seed % 4000);
}

QString modelMatter(const Brief &brief)
{
    return u"license: %1\n"_s.arg(brief.license) + list(u"language"_s, text(brief.language))
        + u"library_name: %1\npipeline_tag: %2\n"_s.arg(text(brief.library), text(brief.task)) + emissionsOf(brief);
}

QString datasetMatter(const Brief &brief)
{
    return u"license: %1\npretty_name: %2\n"_s.arg(text(brief.license), titleOf(text(brief.id)))
        + list(u"language"_s, text(brief.language)) + list(u"task_categories"_s, text(brief.task))
        + list(u"size_categories"_s, brief.downloads > 50000 ? u"10K<n<100K"_s : u"1K<n<10K"_s)
        + u"configs:\n- config_name: default\n  data_files:\n  - split: train\n    path: data/train.csv\n"
          "  - split: test\n    path: data/test.csv\n"_s;
}

QString spaceMatter(const Brief &brief)
{
    static const QStringList emojis{u"\U0001F33F"_s, u"\U0001F5FA"_s, u"\U0001F3AE"_s, u"\u26F5"_s, u"\U0001F4D6"_s};
    static const QStringList colours{u"indigo"_s, u"green"_s, u"yellow"_s, u"blue"_s, u"pink"_s, u"purple"_s};
    const uint seed = seedOf(brief);
    QString matter = u"title: %1\nemoji: %2\ncolorFrom: %3\ncolorTo: %4\nsdk: %5\npinned: false\nlicense: %6\n"_s.arg(
        titleOf(text(brief.id)), emojis[seed % emojis.size()], colours[seed % colours.size()],
        colours[(seed + 2) % colours.size()], text(brief.task), text(brief.license));
    if (text(brief.task) == "gradio"_L1)
        matter += u"sdk_version: 5.44.1\napp_file: app.py\n"_s;
    if (text(brief.id) == "acme/harbor-chat"_L1)
        matter += u"models:\n- acme/harbor-7b-instruct\n"_s;
    if (!text(brief.library).isEmpty())
        matter += u"category: %1\n"_s.arg(text(brief.library));
    return matter + u"short_description: %1\n"_s.arg(text(brief.blurb).left(60));
}

QString usage(const Brief &brief)
{
    const QString id = text(brief.id);
    if (brief.kind == Kind::Dataset)
        return u"```python\nfrom datasets import load_dataset\n\nrows = load_dataset(\"%1\", split=\"train\")\n"
               "print(rows[0])\n```\n"_s.arg(id);
    if (text(brief.library) == "sentence-transformers"_L1)
        return u"```python\nfrom sentence_transformers import SentenceTransformer\n\nmodel = "
               u"SentenceTransformer(\"%1\")\n"
               "vectors = model.encode([\"a harbour at night\", \"boats in the dark\"])\n```\n"_s.arg(id);
    if (text(brief.library) == "gguf"_L1)
        return u"```sh\nllama-cli -hf %1 -p \"What is the tide doing?\"\n```\n"_s.arg(id);
    if (text(brief.library) == "diffusers"_L1)
        return u"```python\nfrom diffusers import DiffusionPipeline\n\npipe = "
               u"DiffusionPipeline.from_pretrained(\"%1\")\n"
               "pipe(\"a lighthouse made of paper\").images[0].save(\"lighthouse.png\")\n```\n"_s.arg(id);
    return u"```python\nfrom transformers import pipeline\n\nrun = pipeline(\"%2\", model=\"%1\")\n"
           "print(run(\"What is the tide doing?\"))\n```\n"_s.arg(id, text(brief.task));
}

QString results(const Brief &brief)
{
    QRandomGenerator random(seedOf(brief));
    QString rows = u"| Split | Examples | Score | Baseline |\n|:--|--:|--:|--:|\n"_s;
    for (const QString &split : {u"validation"_s, u"test"_s, u"test, hard part"_s}) {
        const double score = 0.62 + random.generateDouble() * 0.33;
        rows += u"| %1 | %2 | **%3** | %4 |\n"_s.arg(split)
                    .arg(random.bounded(400, 9000))
                    .arg(score, 0, 'f', 3)
                    .arg(score - 0.02 - random.generateDouble() * 0.1, 0, 'f', 3);
    }
    return rows;
}

QByteArray gradioApp(const Brief &brief)
{
    return u"import gradio as gr\n\n\ndef answer(words: str) -> str:\n    \"\"\"%2\"\"\"\n"
           "    words = words.strip()\n    return words.capitalize() if words else \"Say something first.\"\n\n\n"
           "with gr.Blocks(title=\"%1\") as demo:\n    gr.Markdown(\"# %1\")\n    box = gr.Textbox(label=\"Input\")\n"
           "    out = gr.Textbox(label=\"Output\")\n    box.submit(answer, box, out)\n\n"
           "if __name__ == \"__main__\":\n    demo.launch()\n"_s.arg(titleOf(text(brief.id)), text(brief.blurb))
               .toUtf8();
}

QByteArray staticPage(const Brief &brief)
{
    return u"<!doctype html>\n<html lang=\"en\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>%1</title>\n"
           "  <link rel=\"stylesheet\" href=\"style.css\">\n</head>\n<body>\n  <main>\n    <h1>%1</h1>\n    <p>%2</p>\n"
           "  </main>\n</body>\n</html>\n"_s.arg(titleOf(text(brief.id)), text(brief.blurb))
               .toUtf8();
}

QList<NewFile> modelFiles(const Brief &brief)
{
    const int hidden = 64 + int(seedOf(brief) % 4) * 32;
    if (text(brief.library) == "gguf"_L1) {
        const QByteArray file = gguf(u"llama"_s, 4096, {u"<s>"_s, u"</s>"_s, u"tide"_s, u"harbour"_s, u"light"_s},
                                     {{u"token_embd.weight"_s, {hidden, 128}},
                                      {u"blk.0.attn_q.weight"_s, {hidden, hidden}},
                                      {u"blk.0.attn_norm.weight"_s, {hidden}},
                                      {u"output.weight"_s, {hidden, 128}}},
                                     seedOf(brief));
        return {{text(brief.id).section(u'/', 1).replace("gguf"_L1, "F16.gguf"_L1), file, true}};
    }
    return {{u"config.json"_s, config(u"HarborForCausalLM"_s, u"harbor"_s, hidden, 4)},
            {u"tokenizer.json"_s, tokenizer({u"the"_s, u"tide"_s, u"harbour"_s, u"light"_s, u"water"_s})},
            {u"model.safetensors"_s,
             safetensors({{u"embed.weight"_s, {128, hidden}},
                          {u"layers.0.attention.weight"_s, {hidden, hidden}},
                          {u"layers.0.norm.weight"_s, {hidden}},
                          {u"head.weight"_s, {128, hidden}}},
                         seedOf(brief)),
             true}};
}

QList<NewFile> datasetFiles(const Brief &brief)
{
    return {{u"data/train.csv"_s, table(u"id,day,text,level"_s, 60, seedOf(brief))},
            {u"data/test.csv"_s, table(u"id,day,text,level"_s, 15, seedOf(brief) + 1)}};
}

QList<NewFile> spaceFiles(const Brief &brief)
{
    if (text(brief.task) == "static"_L1)
        return {{u"index.html"_s, staticPage(brief)},
                {u"style.css"_s, "main { max-width: 42rem; margin: 4rem auto; font: 1.1rem/1.6 system-ui; }\n"}};
    QList<NewFile> files{{u"app.py"_s, gradioApp(brief)}, {u"requirements.txt"_s, "gradio==5.44.1\nnumpy\n"}};
    if (text(brief.task) == "docker"_L1)
        files.append({u"Dockerfile"_s,
                      "FROM python:3.12-slim\nWORKDIR /app\nCOPY . .\n"
                      "RUN pip install --no-cache-dir -r requirements.txt\nCMD [\"python\", \"app.py\"]\n"});
    return files;
}

} // namespace

QByteArray readmeFor(const Brief &brief)
{
    const QString matter = brief.kind == Kind::Model ? modelMatter(brief)
        : brief.kind == Kind::Dataset                ? datasetMatter(brief)
                                                     : spaceMatter(brief);
    QString card = u"---\n%1---\n\n# %2\n\n%3\n"_s.arg(matter, titleOf(text(brief.id)), text(brief.blurb));
    if (brief.kind == Kind::Space)
        return (card + u"\nSend a discussion when something looks wrong.\n"_s).toUtf8();
    card += u"\n## Use it\n\n"_s + usage(brief);
    if (brief.kind == Kind::Model) {
        card += u"\n## Results\n\n"_s + results(brief)
            + u"\n## Limits\n\n- It has seen nothing written after its training.\n"
              "- Names of people come out wrong more often than other words.\n"
              "- Ask a person before you act on what it says.\n"_s;
    } else {
        card += u"\n## Columns\n\n| Name | Type | What it is |\n|:--|:--|:--|\n| `id` | integer | counts from one |\n"
                "| `day` | date | when it was written down |\n| `text` | string | in the words of the writer |\n"
                "| `level` | number | in metres above the gauge |\n"_s;
    }
    return card.toUtf8();
}

QList<NewFile> filesFor(const Brief &brief)
{
    switch (brief.kind) {
    case Kind::Model: return modelFiles(brief);
    case Kind::Dataset: return datasetFiles(brief);
    case Kind::Space: return spaceFiles(brief);
    }
    Q_UNREACHABLE();
}

QByteArray showcaseReadme()
{
    return uR"card(---
license: apache-2.0
language:
- en
- fr
library_name: transformers
pipeline_tag: text-generation
base_model: acme/harbor-1b
datasets:
- alice/gauge-readings
- acme/library-questions
tags:
- weather
- small
- on-device
model-index:
- name: weather-writer-small
  results:
  - task:
      type: text-generation
    dataset:
      name: eval-small
      type: acme/eval-small
    metrics:
    - type: accuracy
      value: 0.871
---

# Weather Writer, small

Turns a row of numbers into the sentence that a person would have said about the day.

![Loss over the steps of the training](assets/loss.png)

> **Note** This is a small model. It writes one sentence at a time and does not know what day it is.

## Use it

```python
from transformers import AutoModelForCausalLM, AutoTokenizer

name = "acme/weather-writer-small"
tokenizer = AutoTokenizer.from_pretrained(name)
model = AutoModelForCausalLM.from_pretrained(name)

row = "temperature=4.5 wind=32 rain=0.0 pressure=1019"
print(tokenizer.decode(model.generate(**tokenizer(row, return_tensors="pt"))[0]))
```

or from a shell:

```bash
curl -s "$HOST/run" -d '{"row": "temperature=4.5 wind=32"}' | jq -r .sentence
```

## Results

| Test | Rows | Accuracy | Change to v1.0 |
|:-----|-----:|---------:|:--------------:|
| Plain days | 2,000 | **0.94** | +0.01 |
| Storms | 310 | 0.81 | +0.06 |
| Fog | 122 | 0.77 | *none* |
| All | 2,432 | **0.87** | +0.02 |

## State

- [x] English
- [x] French
- [ ] Units other than metric
- [ ] ~~Rhymes~~

## How it was made

1. Sentences of eleven harbour logs were typed up by hand.
2. Each was joined with the [readings](https://huggingface.co/datasets/alice/gauge-readings) of its day.
3. The 1B model was trained on them for three passes[^1].

[^1]: About nine hours on one card.

<details>
<summary>Settings of the training</summary>

| Setting | Value |
|---|---|
| Rate | 2e-5 |
| Batch | 64 |
| Passes | 3 |

</details>

## Words of caution

It has never seen a hurricane. Do not sail by it.
)card"_s.toUtf8();
}

} // namespace sandbox::sample
