#include "hub/accounts.h"
#include "hub/commits.h"
#include "hub/httperror.h"
#include "hub/refs.h"
#include "hub/repos.h"
#include "hub/tree.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QString corpus; // the folder given as argument, empty when there is none

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addFiles(const QString &folder)
{
    QTest::addColumn<QString>("path");
    const QDir dir(corpus + u'/' + folder);
    const QStringList names = corpus.isEmpty() ? QStringList() : dir.entryList({u"*.json"_s}, QDir::Files);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << dir.filePath(name);
    if (names.isEmpty())
        QTest::newRow("none") << QString();
}

hub::Response answer(const QByteArray &body)
{
    return {.status = 200, .body = body, .url = QUrl(u"https://huggingface.co/api"_s)};
}

} // namespace

//! Reading is lenient: what the real Hub has sent is understood, whatever is missing or extra.
class AnswersTest : public QObject
{
    Q_OBJECT

private slots:
    void realListingsAreRead_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("kind");
        int rows = 0;
        const QList<std::pair<QString, hub::RepoKind>> folders{{u"model-lists"_s, hub::RepoKind::Model},
                                                               {u"dataset-lists"_s, hub::RepoKind::Dataset},
                                                               {u"space-lists"_s, hub::RepoKind::Space}};
        for (const auto &[folder, kind] : folders) {
            const QDir dir(corpus + u'/' + folder);
            const QStringList names = corpus.isEmpty() ? QStringList() : dir.entryList({u"*.json"_s}, QDir::Files);
            for (const QString &name : names) {
                QTest::newRow(qPrintable(name)) << dir.filePath(name) << int(kind);
                ++rows;
            }
        }
        if (rows == 0)
            QTest::newRow("none") << QString() << 0;
    }
    void realListingsAreRead()
    {
        QFETCH(QString, path);
        QFETCH(int, kind);
        if (path.isEmpty())
            return;
        const QByteArray body = fileContent(path);
        if (!body.trimmed().startsWith('['))
            return; // some recorded lists are wrapped by who published them
        const auto call = hub::repos::list({.kind = hub::RepoKind(kind)});
        const auto page = call->read(answer(body));
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        QVERIFY(!page->items.empty());
    }

    void realInfosAreRead_data() { addFiles(u"model-info"_s); }
    void realInfosAreRead()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            return;
        const QByteArray body = fileContent(path);
        const QJsonObject json = QJsonDocument::fromJson(body).object();
        if (!json.contains("id"_L1) && !json.contains("modelId"_L1))
            return;
        const auto info = hub::RepoInfo::fromJson(hub::RepoKind::Model, json);
        QVERIFY(info);
        QVERIFY(!info->summary.repo.id.isEmpty());
    }

    void realTreesAreRead_data() { addFiles(u"trees"_s); }
    void realTreesAreRead()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            return;
        const QByteArray body = fileContent(path);
        if (!body.trimmed().startsWith('['))
            return;
        const auto page = hub::tree::list({.id = u"a/b"_s}, {}).read(answer(body));
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    }

    void realIdentitiesAreRead_data() { addFiles(u"whoami"_s); }
    void realIdentitiesAreRead()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            return;
        const QJsonObject json = QJsonDocument::fromJson(fileContent(path)).object();
        if (!json.contains("name"_L1))
            return;
        QVERIFY(hub::Identity::fromJson(json));
    }

    void aMaskedHashIsNoHash()
    {
        const auto entry =
            hub::TreeEntry::fromJson({{u"type"_s, u"file"_s},
                                      {u"path"_s, u"w"_s},
                                      {u"lfs"_s, QJsonObject{{u"oid"_s, QString(64, u'*')}, {u"size"_s, u"12"_s}}}});
        QVERIFY(entry);
        QVERIFY(entry->lfs);
        QVERIFY(entry->lfs->sha256.isEmpty());
        QCOMPARE(entry->size, 12);
    }

    void oddFieldsOfARepoAreTolerated()
    {
        const QJsonObject json{{u"modelId"_s, u"gpt2"_s},
                               {u"author"_s, QJsonValue::Null},
                               {u"likes"_s, u"17"_s},
                               {u"tags"_s, u"one"_s},
                               {u"gated"_s, u"manual"_s},
                               {u"lastModified"_s, u"2022-01-02T03:04:05Z"_s},
                               {u"cardData"_s, QJsonValue::Null},
                               {u"library_name"_s, QJsonValue::Null}};
        const auto repo = hub::RepoSummary::fromJson(hub::RepoKind::Model, json);
        QVERIFY(repo);
        QCOMPARE(repo->repo.id, u"gpt2"_s);
        QCOMPARE(repo->likes, 17);
        QCOMPARE(repo->tags, QStringList{u"one"_s});
        QVERIFY(repo->gate == hub::Gate::Manual);
        QCOMPARE(repo->lastModified, QDateTime(QDate(2022, 1, 2), QTime(3, 4, 5), QTimeZone::UTC));
    }

    void aRowWithoutANameIsAFaultOfTheAnswer()
    {
        QVERIFY(!hub::RepoSummary::fromJson(hub::RepoKind::Model, {}));
        QVERIFY(!hub::TreeEntry::fromJson({{u"type"_s, u"file"_s}}));
    }

    void realErrorsAreRead_data() { addFiles(u"errors"_s); }
    void realErrorsAreRead()
    {
        QFETCH(QString, path);
        if (path.isEmpty())
            return;
        hub::Response response = answer(fileContent(path));
        response.status = 404;
        QVERIFY(!hub::errorFrom(response).detail.contains(u'<'));
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments();
    if (arguments.size() > 1 && QFileInfo(arguments.at(1)).isDir())
        corpus = arguments.takeAt(1);
    else
        std::puts("Real answers of the Hub are not here: their rows are empty.");
    AnswersTest test;
    return QTest::qExec(&test, arguments);
}

#include "answerstest.moc"
