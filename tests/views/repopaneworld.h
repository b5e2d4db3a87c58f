#pragma once

#include "core/settings.h"
#include "models/cards/imagesource.h"
#include "models/manage/repochanges.h"
#include "models/stage/stages.h"
#include "repoworld.h"
#include "transfer/journal.h"
#include "views/repo/repopane.h"
#include "views/widgets/prompter.h"

#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <memory>

//! No pictures from anywhere.
class NoImages : public ImageSource
{
public:
    void fetch(const QUrl & /*url*/, QObject * /*context*/, Callback<QByteArray> /*done*/) override { }
};

//! Chooses what a test told it to.
class ScriptedPrompter : public Prompter
{
public:
    QStringList files = {};
    QString folder = {};
    QString saveFile = {};
    QString lastTitle = {};
    QString lastInitial = {};
    bool answersYes = true;
    int asked = 0;
    Question lastQuestion = {};
    ChoiceQuestion lastChoice = {};
    int choice = -1;
    std::optional<QString> typed = {}; //!< given only where the question takes it
    QString lastProblem = {}; //!< why it did not

    void ask(QWidget *, const Question &question, std::function<void(bool)> answer) override
    {
        ++asked;
        lastQuestion = question;
        answer(answersYes);
    }
    void askText(QWidget *, const TextQuestion &question, std::function<void(std::optional<QString>)> answer) override
    {
        lastTitle = question.title;
        lastInitial = question.initial;
        lastProblem = typed && question.problem ? question.problem(*typed) : QString();
        answer(lastProblem.isEmpty() ? typed : std::nullopt);
    }
    void choose(QWidget *, const ChoiceQuestion &question, std::function<void(int)> answer) override
    {
        ++asked;
        lastChoice = question;
        answer(choice);
    }
    void chooseFiles(QWidget *, const QString &title, std::function<void(QStringList)> answer) override
    {
        lastTitle = title;
        answer(files);
    }
    void chooseFolder(QWidget *, const QString &title, std::function<void(QString)> answer) override
    {
        lastTitle = title;
        answer(folder);
    }
    void chooseSaveFile(QWidget *, const QString &title, const QString &, std::function<void(QString)> answer) override
    {
        lastTitle = title;
        answer(saveFile);
    }
};

//! A repo's pane on a sandbox Hub, shown and with the focus.
class RepoPaneWorld : public RepoWorld
{
public:
    QTemporaryDir local;
    Settings settings{local.filePath(QStringLiteral("settings.ini"))};
    NoImages images;
    ScriptedPrompter prompter;
    RepoChanges changes;
    std::unique_ptr<transfer::Journal> journal = openJournal();
    std::unique_ptr<Stages> stages = std::make_unique<Stages>(client, *journal, changes, stageFolder());

    explicit RepoPaneWorld(const QJsonObject &more = {}) : RepoWorld(more) { }

    QString stageFolder() const { return local.filePath(QStringLiteral("stage")); }
    std::unique_ptr<transfer::Journal> openJournal() const
    {
        Result<std::unique_ptr<transfer::Journal>> opened =
            transfer::Journal::open(local.filePath(QStringLiteral("journal.sqlite")));
        if (!opened)
            qFatal("the journal cannot be opened");
        return *std::move(opened);
    }

    RepoServices services()
    {
        return {.client = client,
                .settings = settings,
                .images = images,
                .prompter = prompter,
                .changes = changes,
                .stages = *stages};
    }

    hub::RepoUrl url(hub::RepoUrl::View view = hub::RepoUrl::View::Overview, const QString &path = {}) const
    {
        return {.endpoint = endpoint(),
                .repo = repo(),
                .view = view,
                .revision = view == hub::RepoUrl::View::Overview ? QString() : QStringLiteral("main"),
                .path = path};
    }

    auth::Account writer() const
    {
        return {.id = QStringLiteral("alice"),
                .endpoint = hub.url(),
                .user = QStringLiteral("alice"),
                .tokenRole = QStringLiteral("write"),
                .organizations = {{.name = QStringLiteral("acme"), .role = QStringLiteral("write")}}};
    }

    std::unique_ptr<RepoPane> open(const hub::RepoUrl &place, const QSize &size = {1180, 760})
    {
        auto pane = std::make_unique<RepoPane>(services(), Place(place), nullptr);
        pane->setAccount(writer());
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        return pane;
    }

    QString makeFile(const QString &name, const QByteArray &content = "content\n") const
    {
        const QString path = local.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file for the test cannot be written");
        return path;
    }
};

template<typename T>
T *part(const QWidget &pane, const char *name)
{
    return pane.findChild<T *>(QLatin1StringView(name));
}
