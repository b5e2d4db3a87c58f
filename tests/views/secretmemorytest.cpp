#include "core/wipingheap.h"
#include "repopaneworld.h"
#include "sandbox/sandboxhub.h"
#include "views/space/spacepage.h"

#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int secretLength = 48;

//! The secret's characters one by one: no program that does not type it has it in one piece.
char16_t letterOfSecret(int seed, int index)
{
    const unsigned mixed = (unsigned(seed) * 2654435761u) ^ (unsigned(index + 1) * 40503u * 65599u);
    return char16_t(u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"[(mixed >> 11) % 64]);
}

//! Runs in a process of its own: opens a Space's page, types a secret there, sends it, closes the page, and waits to be
//! looked at.
int typeASecret(const QStringList &words)
{
    const QUrl hub(words[2]);
    const int seed = words[3].toInt();
    const bool isAlive = words[4] == "alive"_L1; // the page stays open with the secret typed
    hub::HubClient client({.endpoint = hub::Endpoint(hub), .token = "hf_alice"});
    QTemporaryDir folder;
    Settings settings(folder.filePath(u"settings.ini"_s));
    NoImages images;
    ScriptedPrompter prompter;
    RepoChanges changes;
    const std::unique_ptr<transfer::Journal> journal = *transfer::Journal::open(folder.filePath(u"journal.sqlite"_s));
    Stages stages(client, *journal, changes, folder.filePath(u"stage"_s));
    const RepoServices services{.client = client,
                                .settings = settings,
                                .images = images,
                                .prompter = prompter,
                                .changes = changes,
                                .stages = stages};
    auto pane = std::make_unique<RepoPane>(
        services,
        Place({.endpoint = hub::Endpoint(hub),
               .repo = {.kind = hub::RepoKind::Space, .id = u"alice/demo"_s},
               .view = hub::RepoUrl::View::Space}),
        nullptr);
    pane->setAccount({.id = u"alice"_s, .endpoint = hub, .user = u"alice"_s, .tokenRole = u"write"_s});
    pane->resize(1000, 700);
    pane->show();
    bool isSent = false;
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(part<QTabBar>(*pane, "spaceParts") && part<QTabBar>(*pane, "spaceParts")->isVisible(),
                                 20'000);
        part<QTabBar>(*pane, "spaceParts")->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*pane, "addKey")->isEnabled(), 10'000);
        QTest::mouseClick(part<QPushButton>(*pane, "addKey"), Qt::LeftButton);
        auto *dialog = pane->findChild<QDialog *>(u"keyDialog"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"API_TOKEN"_s);
        auto *field = part<QLineEdit>(*dialog, "keySecret");
        for (int i = 0; i < secretLength; ++i)
            QTest::keyClick(field, char(letterOfSecret(seed, i)));
        if (isAlive) {
            isSent = true;
            return;
        }
        QTest::mouseClick(part<QPushButton>(*dialog, "keyAccept"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(part<QTableView>(*pane, "keysTable")->model()->rowCount(), 1, 10'000);
        isSent = true;
    }();
    if (!isSent)
        return 1;
    if (!isAlive) {
        pane.reset();
        QTest::qWait(3000); // what was put off until the event loop runs
    }
    QTextStream(stdout) << "ready\n" << Qt::flush;
    std::getchar();
    return 0;
}

//! All memory of another process that it can write to, as a core dump would hold it.
QByteArray memoryOf(qint64 process)
{
    QFile maps(u"/proc/%1/maps"_s.arg(process));
    QFile memory(u"/proc/%1/mem"_s.arg(process));
    if (!maps.open(QIODevice::ReadOnly) || !memory.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    QByteArray all;
    const QByteArrayList lines = maps.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const QByteArrayList words = line.simplified().split(' ');
        if (words.size() < 5 || !words[1].startsWith("rw"))
            continue;
        const qint64 begin = words[0].split('-').first().toLongLong(nullptr, 16);
        const qint64 end = words[0].split('-').last().toLongLong(nullptr, 16);
        if (memory.seek(begin))
            all += memory.read(end - begin);
    }
    return all;
}

} // namespace

//! A secret that was typed is found nowhere afterwards: neither in memory nor on disk nor in what was written.
class SecretMemoryTest : public QObject
{
    Q_OBJECT

private slots:
    void aTypedSecretIsFoundWhileItIsThere() { look(true); }
    void aTypedSecretIsGoneWithItsPage() { look(false); }

private:
    void look(bool isAlive);
    static int piecesIn(const QByteArray &memory, int seed);
};

//! How often 12 of its characters in a row are there, in either encoding.
int SecretMemoryTest::piecesIn(const QByteArray &memory, int seed)
{
    constexpr int pieceLength = 12;
    int found = 0;
    for (int first = 0; first + pieceLength <= secretLength; first += pieceLength) {
        QString piece;
        for (int i = first; i < first + pieceLength; ++i)
            piece += QChar(letterOfSecret(seed, i));
        found += int(memory.count(piece.toLatin1()));
        found += int(memory.count(QByteArray(reinterpret_cast<const char *>(piece.utf16()), pieceLength * 2)));
    }
    return found;
}

void SecretMemoryTest::look(bool isAlive)
{
    if (!WipingHeap::isEffective())
        QSKIP("Memory cannot be overwritten as it is freed in this build");
    sandbox::SandboxHub hub({.spaceSpeed = 100});
    hub.addAccount({.user = u"alice"_s, .tokens = {{.value = "hf_alice"}}, .isPro = true, .canPay = true});
    hub.addRepo(sandbox::Kind::Space, u"alice/demo"_s, {.sdk = u"gradio"_s});
    hub.commitFiles(sandbox::Kind::Space, u"alice/demo"_s,
                    {{u"README.md"_s, "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n"},
                     {u"app.py"_s, "import gradio\n"}});
    constexpr int seed = 20261126;
    QTemporaryDir home;
    QProcess probe;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s, u"TMPDIR"_s})
        environment.insert(name, home.path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=false\nhubcap*.debug=true\nqt.network*.debug=true"_s);
    probe.setProcessEnvironment(environment);
    probe.start(QCoreApplication::applicationFilePath(),
                {u"--probe"_s, hub.url().toString(), QString::number(seed), isAlive ? u"alive"_s : u"closed"_s});
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT((out += probe.readAllStandardOutput()).contains("ready")
                                 || probe.state() == QProcess::NotRunning,
                             60'000);
    QVERIFY2(out.contains("ready"), (out + probe.readAllStandardError()).constData());
    const QByteArray memory = memoryOf(probe.processId());
    const int pieces = piecesIn(memory, seed);
    QVERIFY(memory.size() > 1'000'000); // it could be read
    QVERIFY(memory.contains("--probe")); // and what is no secret is there
    if (isAlive) {
        QVERIFY(pieces > 0); // in the field: the search finds what is there
    } else {
        bool wasReceived = false;
        const QList<sandbox::RecordedRequest> requests = hub.requests();
        for (const sandbox::RecordedRequest &request : requests) {
            wasReceived = wasReceived || piecesIn(request.body, seed) >= secretLength / 12;
        }
        QVERIFY(wasReceived);
        if (pieces > 0 && qEnvironmentVariableIsSet("HUBCAP_KEEP_MEMORY")) {
            QFile file(qEnvironmentVariable("HUBCAP_KEEP_MEMORY"));
            if (file.open(QIODevice::WriteOnly))
                file.write(memory);
        }
        QCOMPARE(pieces, 0);
    }
    probe.write("\n");
    QVERIFY(probe.waitForFinished(10'000));
    QCOMPARE(piecesIn(out + probe.readAllStandardOutput() + probe.readAllStandardError(), seed), 0);
    for (QDirIterator it(home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(piecesIn(file.readAll(), seed) == 0, qPrintable(file.fileName()));
    }
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (QCoreApplication::arguments().size() == 5 && QCoreApplication::arguments().at(1) == "--probe"_L1)
        return typeASecret(QCoreApplication::arguments());
    SecretMemoryTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "secretmemorytest.moc"
