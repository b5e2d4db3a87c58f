#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

//! One line of a card's model-index.
struct EvaluationResult {
    QString task;
    QString dataset;
    QString metric;
    QString value;
    bool isVerified = false;
};

//! What a card's front matter says, for all three kinds of repos. Lenient: what is not as expected is left out.
struct CardFacts {
    QString prettyName; //!< pretty_name, or a Space's title
    QStringList licenses;
    QString licenseName;
    QString licenseLink;
    QStringList languages; //!< codes as written; `no` is Norwegian, not false
    QStringList tags;
    QString pipelineTag;
    QString libraryName;
    QStringList datasets;
    QStringList baseModels;
    QString baseModelRelation;
    QStringList metrics;
    QString thumbnail;
    std::optional<double> co2Grams;
    QString co2Source;
    std::vector<EvaluationResult> results;
    // datasets
    QStringList taskCategories;
    QStringList taskIds;
    QStringList sizeCategories;
    QStringList multilinguality;
    QStringList annotationsCreators;
    QStringList sourceDatasets;
    QStringList configNames;
    // Spaces
    QString emoji;
    QString sdk;
    QString sdkVersion;
    QString appFile;
    QStringList models;
    bool isPinned = false;
    // gating
    QString gatedPrompt;

    QString yaml; //!< as it stands
    QString problem; //!< the YAML reader's complaint; what came before it may still have been read
};

CardFacts readCardFacts(const QByteArray &yaml);
