#pragma once

#include "hub/hubclient.h"
#include "hub/repoid.h"
#include "sandbox/sandboxhub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>

//! A sandbox Hub with one well-furnished repo to look at, as somebody who may write to it.
class RepoWorld
{
public:
    static constexpr const char *token = "hf_repoworld";

    //! With settings that the repo has besides, as the sandbox knows them.
    explicit RepoWorld(const QJsonObject &settings = {})
    {
        hub.addAccount(QStringLiteral("alice"), token);
        hub.addAccount(QStringLiteral("bob"), "hf_readonly", sandbox::Role::Read);
        hub.addOrganization(QStringLiteral("acme"), {QStringLiteral("alice")});
        hub.addRepo(sandbox::Kind::Model, id(),
                    {.pipelineTag = QStringLiteral("zero-shot-image-classification"),
                     .libraryName = QStringLiteral("transformers"),
                     .tags = {QStringLiteral("vision"), QStringLiteral("clip"), QStringLiteral("contrastive")},
                     .likes = 128,
                     .downloads = 45'210,
                     .createdAt = QDateTime(QDate(2024, 3, 1), QTime(9, 30), QTimeZone::UTC),
                     .more = settings});
        commit(QStringLiteral("Add the card and the settings"),
               {{.path = QStringLiteral("README.md"), .content = card()},
                {.path = QStringLiteral("config.json"),
                 .content = "{\n  \"model_type\": \"clip\",\n  \"projection_dim\": 512\n}\n"}},
               40);
        commit(QStringLiteral("Upload the weights"),
               {{.path = QStringLiteral("model.safetensors"), .content = safetensors(), .asLfs = true},
                {.path = QStringLiteral("weights/encoder.bin"), .content = QByteArray(70'000, 'e'), .asLfs = true},
                {.path = QStringLiteral("weights/deep/notes.txt"), .content = "deep down\n"}},
               12);
        commit(QStringLiteral("Add a tokenizer"),
               {{.path = QStringLiteral("tokenizer/vocab.txt"), .content = "[PAD]\n[CLS]\n"},
                {.path = QStringLiteral("tokenizer/empty.txt"), .content = {}},
                {.path = QStringLiteral("train.py"),
                 .content = "import torch\n\n\ndef main() -> None:\n    print(\"hello\")\n"}},
               3);
        hub.addTag(sandbox::Kind::Model, id(), QStringLiteral("v1.0"));
        hub.addBranch(sandbox::Kind::Model, id(), QStringLiteral("experiment"));
    }

    static QString id() { return QStringLiteral("acme/clip-small"); }
    static hub::RepoId repo() { return {.kind = hub::RepoKind::Model, .id = id()}; }
    static hub::RepoId repo(const QString &name) { return {.kind = hub::RepoKind::Model, .id = name}; }
    hub::Endpoint endpoint() const { return hub::Endpoint(hub.url()); }
    hub::Session session(const QByteArray &as = token) const { return {.endpoint = endpoint(), .token = as}; }

    QByteArray commit(const QString &title, const QList<sandbox::NewFile> &files, int daysAgo = 0,
                      const QString &branch = QStringLiteral("main"))
    {
        return hub.commitFiles(sandbox::Kind::Model, id(),
                               {.files = files,
                                .title = title,
                                .author = QStringLiteral("alice"),
                                .date = QDateTime::currentDateTimeUtc().addDays(-daysAgo),
                                .branch = branch});
    }

    qsizetype requestsFor(const QString &part) const
    {
        const QList<sandbox::RecordedRequest> all = hub.requests();
        return std::ranges::count_if(all, [&part](const sandbox::RecordedRequest &request) {
            return QString::fromLatin1(request.path).contains(part);
        });
    }

    static QByteArray card()
    {
        return "---\nlicense: apache-2.0\nlanguage:\n- en\n- de\nlibrary_name: transformers\n"
               "pipeline_tag: zero-shot-image-classification\nbase_model: openai/clip-vit-base-patch32\n"
               "datasets:\n- acme/captions\nmetrics:\n- accuracy\n- recall\n"
               "co2_eq_emissions:\n  emissions: 1240\ntags:\n- vision\n- clip\n---\n"
               "# CLIP small\n\nA small contrastive model for images and text, trained on **4 million** pairs.\n\n"
               "## How to use\n\n```python\nfrom transformers import AutoModel\n\n"
               "model = AutoModel.from_pretrained(\"acme/clip-small\")\n```\n\n"
               "| Benchmark | Top-1 | Top-5 |\n|---|---|---|\n| ImageNet | 61.3 | 84.9 |\n| Food101 | 78.0 | 94.2 |\n\n"
               "See [the settings](config.json) or [the paper](https://arxiv.org/abs/2103.00020).\n";
    }

    //! A file of two tensors.
    static QByteArray safetensors()
    {
        const QJsonObject header{{QStringLiteral("embed.weight"),
                                  QJsonObject{{QStringLiteral("dtype"), QStringLiteral("F32")},
                                              {QStringLiteral("shape"), QJsonArray{512, 64}},
                                              {QStringLiteral("data_offsets"), QJsonArray{0, 131'072}}}},
                                 {QStringLiteral("logit_scale"),
                                  QJsonObject{{QStringLiteral("dtype"), QStringLiteral("F32")},
                                              {QStringLiteral("shape"), QJsonArray{}},
                                              {QStringLiteral("data_offsets"), QJsonArray{131'072, 131'076}}}}};
        const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
        QByteArray file(8, '\0');
        qToLittleEndian(quint64(json.size()), file.data());
        return file + json + QByteArray(131'076, 'w');
    }

    sandbox::SandboxHub hub;
    hub::HubClient client{session()};
};
