#include "hub/hubclient.h"
#include "hub/tree.h"
#include "models/files/filesearchmodel.h"
#include "models/files/filetreemodel.h"
#include "watch.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <deque>

using namespace Qt::StringLiterals;

//! All files of a repo in one list, as uploads and downloads compare them.
class RecursiveListing : public QObject
{
    Q_OBJECT

public:
    RecursiveListing(hub::HubClient &client, const hub::RepoId &repo) : m_client(client), m_repo(repo) { }

    void start() { ask(hub::tree::list(m_repo, {.recursive = true})); }
    qsizetype size() const { return qsizetype(m_entries.size()); }

signals:
    void finished();

private:
    void ask(const hub::Call<hub::Page<hub::TreeEntry>> &call)
    {
        m_request = m_client.send<hub::Page<hub::TreeEntry>>(
            call, [this](Result<hub::Page<hub::TreeEntry>> page) { onPage(std::move(page)); });
    }

    void onPage(Result<hub::Page<hub::TreeEntry>> page)
    {
        if (!page)
            qFatal("%s", qPrintable(page.error().detail));
        std::ranges::move(page->items, std::back_inserter(m_entries));
        if (page->next.isEmpty())
            return emit finished();
        ask(hub::tree::nextPage(page->next));
    }

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    hub::Request m_request;
    std::deque<hub::TreeEntry> m_entries;
};

//! The Files page's model, sorted, with every page of the root asked for as soon as it can be.
class ModelListing : public QObject
{
    Q_OBJECT

public:
    ModelListing(hub::HubClient &client, const hub::RepoId &repo) : m_repo(repo), m_model(client)
    {
        connect(&m_model, &FileTreeModel::rootStateChanged, this, &ModelListing::goOn, Qt::QueuedConnection);
    }

    void start() { m_model.setSubject(m_repo, u"main"_s); }
    qsizetype size() const { return m_model.rowCount(); }

signals:
    void finished();

private:
    void goOn()
    {
        switch (m_model.rootState()) {
        case FileTreeModel::State::Partial: return m_model.loadMore({});
        case FileTreeModel::State::Complete: return emit finished();
        case FileTreeModel::State::Failed: qFatal("%s", qPrintable(m_model.rootError()->detail));
        case FileTreeModel::State::Unlisted:
        case FileTreeModel::State::Loading: return;
        }
    }

    hub::RepoId m_repo;
    FileTreeModel m_model;
};

//! A search over the whole repo, with a word that is in every path.
class SearchListing : public QObject
{
    Q_OBJECT

public:
    SearchListing(hub::HubClient &client, const hub::RepoId &repo) : m_model(client)
    {
        m_model.setSubject(repo, u"main"_s);
        connect(&m_model, &FileSearchModel::progressed, this, &SearchListing::check, Qt::QueuedConnection);
    }

    void start() { m_model.setText(u"s"_s); }
    qsizetype size() const { return m_model.rowCount(); }

signals:
    void finished();

private:
    void check()
    {
        if (m_model.state() == FileSearchModel::State::Complete)
            emit finished();
        else if (m_model.state() == FileSearchModel::State::Failed)
            qFatal("%s", qPrintable(m_model.error().detail));
    }

    FileSearchModel m_model;
};

template<typename Listing>
void measure(hub::HubClient &client, const hub::RepoId &repo)
{
    Watch watch(client);
    Listing listing(client, repo);
    QObject::connect(&listing, &Listing::finished, &watch, [&] {
        std::printf("%s\n", QJsonDocument(watch.stop(listing.size())).toJson(QJsonDocument::Compact).constData());
        QCoreApplication::quit();
    });
    // The network's own threads and tables are there before the measurement begins.
    const hub::Request first = client.send<hub::Page<hub::TreeEntry>>(hub::tree::list(repo, {.revision = u"empty"_s}),
                                                                      [&](const Result<hub::Page<hub::TreeEntry>> &) {
                                                                          watch.start();
                                                                          listing.start();
                                                                      });
    QCoreApplication::exec();
}

//! listingbench ENDPOINT TOKEN OWNER/NAME list|model|search: lists a model repo, and says what that took, as JSON.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5) {
        std::fprintf(stderr, "usage: listingbench ENDPOINT TOKEN OWNER/NAME list|model|search\n");
        return 2;
    }
    hub::HubClient client({.endpoint = hub::Endpoint(QUrl(words[1])), .token = words[2].toLatin1()});
    const hub::RepoId repo{.kind = hub::RepoKind::Model, .id = words[3]};
    if (words[4] == "model"_L1)
        measure<ModelListing>(client, repo);
    else if (words[4] == "search"_L1)
        measure<SearchListing>(client, repo);
    else
        measure<RecursiveListing>(client, repo);
    return 0;
}

#include "listingbench.moc"
