#include "core/wipingheap.h"
#include "models/manage/copysettingsmodel.h"
#include "repopaneworld.h"
#include "sandbox/sandboxhub.h"
#include "views/manage/newrepodialog.h"
#include "views/space/spacepage.h"

#include <QApplication>
#include <QDialog>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTextStream>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int secretLength = 48;

//! The secret's characters one by one: no program that does not type it has it in one piece.
char16_t letterOfSecret(int seed, int index)
{
    const unsigned mixed = (unsigned(seed) * 2654435761u) ^ (unsigned(index + 1) * 40503u * 65599u);
    return char16_t(u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"[(mixed >> 11) % 64]);
}

void typeSecret(QWidget *field, int seed)
{
    for (int i = 0; i < secretLength; ++i)
        QTest::keyClick(field, char(letterOfSecret(seed, i)));
}

//! What the probe's process needs to show pages of a Hub.
class Probe
{
public:
    Probe(const QUrl &hub, int seed) : m_hub(hub), m_seed(seed) { }

    //! Types a secret in that place and sends it, unless it stays open; whether that went well.
    bool type(const QString &place)
    {
        if (place == "create"_L1)
            return typeIntoNewSpace();
        openPage();
        return place == "env"_L1 ? typeIntoEnv() : typeIntoDialog(place == "alive"_L1);
    }
    void close()
    {
        m_pane.reset();
        m_newSpace.reset();
        QTest::qWait(3000); // what was put off until the event loop runs
    }

private:
    void openPage();
    bool typeIntoDialog(bool staysOpen);
    bool typeIntoEnv();
    bool typeIntoNewSpace();

    auth::Account account() const
    {
        return {.id = u"alice"_s, .endpoint = m_hub, .user = u"alice"_s, .tokenRole = u"write"_s};
    }

    QUrl m_hub;
    int m_seed;
    hub::HubClient m_client{{.endpoint = hub::Endpoint(m_hub), .token = "hf_alice"}};
    QTemporaryDir m_folder;
    Settings m_settings{m_folder.filePath(u"settings.ini"_s)};
    NoImages m_images;
    ScriptedPrompter m_prompter;
    RepoChanges m_changes;
    std::unique_ptr<transfer::Journal> m_journal = *transfer::Journal::open(m_folder.filePath(u"journal.sqlite"_s));
    Stages m_stages{m_client, *m_journal, m_changes, m_folder.filePath(u"stage"_s)};
    RepoServices m_services{.client = m_client,
                            .settings = m_settings,
                            .images = m_images,
                            .prompter = m_prompter,
                            .changes = m_changes,
                            .stages = m_stages};
    std::unique_ptr<RepoPane> m_pane;
    std::unique_ptr<NewRepoDialog> m_newSpace;
};

void Probe::openPage()
{
    m_pane = std::make_unique<RepoPane>(m_services,
                                        Place({.endpoint = hub::Endpoint(m_hub),
                                               .repo = {.kind = hub::RepoKind::Space, .id = u"alice/demo"_s},
                                               .view = hub::RepoUrl::View::Space}),
                                        nullptr);
    m_pane->setAccount(account());
    m_pane->resize(1000, 700);
    m_pane->show();
    [this] {
        QTRY_VERIFY_WITH_TIMEOUT(
            part<QTabBar>(*m_pane, "spaceParts") && part<QTabBar>(*m_pane, "spaceParts")->isVisible(), 20'000);
        part<QTabBar>(*m_pane, "spaceParts")->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>(*m_pane, "addKey")->isEnabled(), 10'000);
    }();
}

bool Probe::typeIntoDialog(bool staysOpen)
{
    QTest::mouseClick(part<QPushButton>(*m_pane, "addKey"), Qt::LeftButton);
    auto *dialog = m_pane->findChild<QDialog *>(u"keyDialog"_s);
    QTest::keyClicks(part<QLineEdit>(*dialog, "keyName"), u"API_TOKEN"_s);
    typeSecret(part<QLineEdit>(*dialog, "keySecret"), m_seed);
    if (staysOpen)
        return true;
    QTest::mouseClick(part<QPushButton>(*dialog, "keyAccept"), Qt::LeftButton);
    const QAbstractItemModel *keys = part<QTableView>(*m_pane, "keysTable")->model();
    return QTest::qWaitFor([keys] { return keys->rowCount() == 1; }, 10'000);
}

bool Probe::typeIntoEnv()
{
    QTest::mouseClick(part<QPushButton>(*m_pane, "addEnv"), Qt::LeftButton);
    auto *dialog = m_pane->findChild<QDialog *>(u"envDialog"_s);
    auto *text = part<QPlainTextEdit>(*dialog, "envText");
    QTest::keyClicks(text, u"API_TOKEN="_s);
    typeSecret(text, m_seed);
    QTest::mouseClick(part<QPushButton>(*dialog, "envAccept"), Qt::LeftButton);
    const QAbstractItemModel *keys = part<QTableView>(*m_pane, "keysTable")->model();
    return QTest::qWaitFor([keys] { return keys->rowCount() == 1; }, 10'000);
}

bool Probe::typeIntoNewSpace()
{
    m_newSpace = std::make_unique<NewRepoDialog>(m_services, account(), hub::RepoKind::Space, QString());
    m_newSpace->show();
    QSignalSpy created(m_newSpace.get(), &NewRepoDialog::created);
    QTest::keyClicks(part<QLineEdit>(*m_newSpace, "name"), u"fresh"_s);
    QTest::mouseClick(part<QPushButton>(*m_newSpace, "addSecret"), Qt::LeftButton);
    auto *table = part<QTableView>(*m_newSpace, "copySettings");
    const auto editor = [table] { return table->viewport()->findChild<QLineEdit *>(); };
    if (!QTest::qWaitFor([&] { return editor() != nullptr; }))
        return false;
    QTest::keyClicks(editor(), u"API_TOKEN"_s);
    QTest::keyClick(editor(), Qt::Key_Return);
    if (!QTest::qWaitFor([&] { return editor() == nullptr; }))
        return false;
    table->edit(table->model()->index(0, CopySettingsModel::ValueColumn));
    if (!QTest::qWaitFor([&] { return editor() != nullptr; }))
        return false;
    typeSecret(editor(), m_seed);
    QTest::keyClick(editor(), Qt::Key_Return);
    auto *create = part<QPushButton>(*m_newSpace, "create");
    if (!QTest::qWaitFor([create] { return create->isEnabled(); }, 10'000))
        return false;
    QTest::mouseClick(create, Qt::LeftButton);
    return QTest::qWaitFor([&created] { return !created.isEmpty(); }, 10'000);
}

//! Runs in a process of its own: shows the place where a secret goes, types it there, sends it, closes that, and waits
//! to be looked at.
int typeASecret(const QStringList &words)
{
    const QString place = words[4];
    Probe probe(QUrl(words[2]), words[3].toInt());
    if (!probe.type(place))
        return 1;
    if (place != "alive"_L1)
        probe.close();
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
    void aTypedSecretIsFoundWhileItIsThere() { look(u"alive"_s); }
    void aTypedSecretIsGoneWithItsPage() { look(u"dialog"_s); }
    void oneInAnEnvFileIsGoneWithItsPage() { look(u"env"_s); }
    void thatOfANewSpaceIsGoneWithItsForm() { look(u"create"_s); }

private:
    void look(const QString &place);
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

void SecretMemoryTest::look(const QString &place)
{
    const bool isAlive = place == "alive"_L1;
    if (!WipingHeap::isEffective())
        QSKIP("Memory cannot be overwritten as it is freed in this build");
    sandbox::SandboxHub hub({.spaceSpeed = 100});
    hub.addAccount({.user = u"alice"_s, .tokens = {{.value = "hf_alice"}}, .isPro = true, .canPay = true});
    hub.addRepo(sandbox::Kind::Space, u"alice/demo"_s, {.sdk = u"gradio"_s});
    hub.commitFiles(
        sandbox::Kind::Space, u"alice/demo"_s,
        {{u"README.md"_s, "---\ntitle: Demo\nsdk: gradio\napp_file: app.py\n---\n"}, {u"app.py"_s, "import gradio\n"}});
    constexpr int seed = 20261126;
    QTemporaryDir home;
    QProcess probe;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_DATA_HOME"_s, u"TMPDIR"_s})
        environment.insert(name, home.path());
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=false\nhubcap*.debug=true\nqt.network*.debug=true"_s);
    probe.setProcessEnvironment(environment);
    probe.start(QCoreApplication::applicationFilePath(),
                {u"--probe"_s, hub.url().toString(), QString::number(seed), place});
    QByteArray out;
    QTRY_VERIFY_WITH_TIMEOUT(
        (out += probe.readAllStandardOutput()).contains("ready") || probe.state() == QProcess::NotRunning, 60'000);
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
