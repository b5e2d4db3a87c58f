#pragma once

#include "core/settings.h"
#include "models/explore/savedsearches.h"
#include "models/explore/tagcatalogue.h"
#include "views/explore/exploreservices.h"
#include "views/widgets/prompter.h"

#include <QTemporaryDir>

//! Answers questions for a text as a test told it to.
class TextPrompter : public Prompter
{
public:
    std::optional<QString> answer = {}; //!< nothing: the question is cancelled
    QString offered = {}; //!< what stood in the field last

    void ask(QWidget *, const Question &, std::function<void(bool)> reply) override { reply(true); }
    void askText(QWidget *, const TextQuestion &question, std::function<void(std::optional<QString>)> reply) override
    {
        offered = question.initial;
        reply(answer);
    }
    void chooseFiles(QWidget *, const QString &, std::function<void(QStringList)> reply) override { reply({}); }
    void chooseFolder(QWidget *, const QString &, std::function<void(QString)> reply) override { reply({}); }
};

//! What exploring needs besides a client, in folders that go with it.
class ExploreWorld
{
public:
    explicit ExploreWorld(hub::HubClient &client) : m_client(client) { }

    ExploreServices services()
    {
        return {.client = m_client, .catalogue = catalogue, .saved = saved, .prompter = prompter};
    }

private:
    hub::HubClient &m_client;

public:
    QTemporaryDir folder;
    Settings settings{folder.filePath(QStringLiteral("explore.ini"))};
    TagCatalogue catalogue{m_client, folder.filePath(QStringLiteral("tags"))};
    SavedSearches saved{settings};
    TextPrompter prompter;
};
