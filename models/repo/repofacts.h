#pragma once

#include "hub/repotypes.h"

#include <QStringList>

#include <optional>

//! What the facts panel says of a repo: the Hub's answer and the front matter of its card, put together.
//!
//! Tags that only repeat another fact (license:mit, base_model:…) are left out of `tags`.
struct RepoFacts {
    QStringList licenses = {};
    QString licenseName = {}; //!< of "other"
    QString licenseLink = {};
    QStringList tasks = {};
    QString library = {};
    QStringList languages = {};
    QStringList baseModels = {};
    QString baseModelRelation = {};
    QStringList datasets = {}; //!< trained on, or used by a Space
    QStringList models = {}; //!< used by a Space
    QStringList metrics = {};
    QStringList sizeCategories = {};
    QStringList papers = {}; //!< arXiv ids
    std::optional<double> co2Grams = {};
    qint64 parameters = 0;
    qint64 usedStorage = -1;
    QStringList tags = {};
    QString sdk = {};
    QString stage = {};
    QUrl app = {}; //!< where a Space runs; https only

    static RepoFacts of(const hub::RepoInfo &info);
};
