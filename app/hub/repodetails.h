#pragma once

#include "hub/spacetypes.h"

//! What the Hub says of datasets alone and of Spaces alone (hub-api "Repo info").
namespace hub {

struct DatasetDetails {
    QString description = {}; //!< as written, with its line ends
    QString citation = {};
    QString papersWithCodeId = {};
    qint64 mainSize = -1; //!< bytes, -1 when not said

    static DatasetDetails fromJson(const QJsonObject &json);
};

struct SpaceDetails {
    QString sdk = {}; //!< gradio, docker, static, streamlit, …
    std::optional<SpaceRuntime> runtime = {}; //!< unset when not said
    QString host = {}; //!< where the app runs
    QString subdomain = {};
    QStringList models = {}; //!< that it uses
    QStringList datasets = {};
    QString region = {};
    QString originSpace = {}; //!< what it was duplicated from
    bool duplicationDisabled = false;
    bool isPinned = false;
    QString colorFrom = {}; //!< of its picture
    QString colorTo = {};

    static SpaceDetails fromJson(const QJsonObject &json);
};

} // namespace hub
