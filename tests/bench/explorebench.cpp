#include "core/settings.h"
#include "models/explore/savedsearches.h"
#include "models/explore/tagcatalogue.h"
#include "views/explore/explorepane.h"
#include "views/widgets/prompter.h"
#include "views/widgets/theme.h"
#include "watch.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

//! Searching in Explore: from the last byte of the server's answer to the rows that are painted.
class ExploreBench : public QObject
{
    Q_OBJECT

public:
    ExploreBench(hub::HubClient &client, const Place &place)
        : m_catalogue(client, m_folder.filePath(u"tags"_s))
        , m_watch(client)
        , m_pane({.client = client, .catalogue = m_catalogue, .saved = m_saved, .prompter = m_prompter}, place)
        , m_list(m_pane.findChild<QListView *>(u"repoList"_s))
        , m_search(m_pane.findChild<QLineEdit *>(u"search"_s))
    {
        m_list->viewport()->installEventFilter(this);
        connect(m_list->model(), &QAbstractItemModel::modelReset, this, [this] { m_isFresh = true; });
        connect(m_list->model(), &QAbstractItemModel::rowsInserted, this, [this] { m_isFresh = true; });
        m_watch.start();
        m_pane.resize(1180, 760);
        m_pane.show();
    }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_isFresh && m_list->model()->rowCount() > 0) {
            m_isFresh = false;
            // Behind the painting itself.
            QTimer::singleShot(0, this, [this] {
                m_times.push_back(m_watch.sinceLastByte());
                QTimer::singleShot(150, this, &ExploreBench::searchNext);
            });
        }
        return QObject::eventFilter(object, event);
    }

private:
    void searchNext()
    {
        if (m_words.isEmpty()) {
            QJsonObject figures = m_watch.stop(m_list->model()->rowCount());
            std::ranges::sort(m_times);
            figures.insert(u"median"_s, m_times[m_times.size() / 2]);
            figures.insert(u"longest"_s, m_times.back());
            figures.insert(u"searches"_s, qint64(m_times.size()));
            std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
            return QCoreApplication::quit();
        }
        m_search->setText(m_words.takeFirst());
        emit m_search->textEdited(m_search->text());
    }

    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    TagCatalogue m_catalogue;
    SavedSearches m_saved{m_settings};
    DialogPrompter m_prompter;
    Watch m_watch;
    ExplorePane m_pane;
    QListView *m_list;
    QLineEdit *m_search;
    QStringList m_words{u"b"_s, u"be"_s, u"ben"_s, u"benc"_s, u"bench"_s, u"bench1"_s, u"bench"_s, u"ben"_s};
    std::vector<double> m_times;
    bool m_isFresh = false;
};

//! explorebench ENDPOINT TOKEN: searches models, and says how long painting the answers took, as JSON.
int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 3) {
        std::fprintf(stderr, "usage: explorebench ENDPOINT TOKEN\n");
        return 2;
    }
    const Theme theme(application);
    const hub::Endpoint endpoint{QUrl(words[1])};
    hub::HubClient client({.endpoint = endpoint, .token = words[2].toLatin1()});
    const ExploreBench bench(client, Place::explore(hub::RepoKind::Model, endpoint));
    QTimer::singleShot(60'000, &application, [] { qFatal("no rows were painted for a minute"); });
    return QApplication::exec();
}

#include "explorebench.moc"
