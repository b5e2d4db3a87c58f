#include "cli/commandline.h"
#include "core/coredump.h"
#include "core/instancename.h"
#include "core/masking.h"
#include "demohub.h"
#include "desktop.h"
#include "firstlist.h"
#include "views/widgets/icons.h"
#include "views/window/singleinstance.h"

#include <QApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QMessageBox>
#include <QTemporaryDir>
#include <QTranslator>

#include <print>

using namespace Qt::StringLiterals;

namespace {

//! What the command line says of the window.
struct WindowOptions {
    bool isSandbox = false;
    QString sandboxFolder = {};
    QString place = {};
    QString unknown = {}; //!< the first option that means nothing here

    static WindowOptions from(const QStringList &arguments)
    {
        WindowOptions options;
        for (const QString &argument : arguments) {
            if (argument == "--sandbox"_L1 || argument.startsWith("--sandbox="_L1)) {
                options.isSandbox = true;
                const QString folder = argument.section(u'=', 1);
                options.sandboxFolder =
                    folder.isEmpty() ? DemoHub::defaultFolder() : QDir::current().absoluteFilePath(folder);
            } else if (argument.startsWith(u'-')) {
                options.unknown = argument;
            } else {
                options.place = argument;
            }
        }
        return options;
    }
};

//! What stands behind the program's name; Qt's own options are left to it.
QStringList wordsOf(int argc, char *argv[])
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    return words;
}

void installTranslations(QCoreApplication &application)
{
    auto *ours = new QTranslator(&application);
    if (ours->load(QLocale(), u"hubcap"_s, u"_"_s, u":/translations"_s) || ours->load(u":/translations/hubcap_en.qm"_s))
        QCoreApplication::installTranslator(ours);
    auto *qts = new QTranslator(&application);
    if (qts->load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qts);
}

std::unique_ptr<Settings> settingsOf(const Desktop::Places &places)
{
    return places.settingsFile.isEmpty() ? std::make_unique<Settings>()
                                         : std::make_unique<Settings>(places.settingsFile);
}

//! Where the list of transfers cannot be kept, they are remembered for as long as the program runs, and the person is
//! told. Null when not even that can be done.
std::unique_ptr<transfer::Journal> journalOf(const Desktop::Places &places)
{
    const QString file = places.journalFile.isEmpty() ? transfer::Journal::defaultFile() : places.journalFile;
    Result<std::unique_ptr<transfer::Journal>> journal = transfer::Journal::open(file);
    if (journal)
        return *std::move(journal);
    QMessageBox::warning(
        nullptr, QApplication::applicationDisplayName(),
        QApplication::translate("main",
                                "Hubcap cannot keep its list of transfers in %1: %2 Transfers work, but "
                                "are forgotten when it ends.")
            .arg(QDir::toNativeSeparators(file), journal.error().detail));
    static const QTemporaryDir folder; // goes when the program ends
    return transfer::Journal::open(folder.filePath(u"transfers.sqlite"_s)).value_or(nullptr);
}

std::unique_ptr<Desktop> makeDesktop(QApplication &application, const Desktop::Places &places)
{
    std::unique_ptr<transfer::Journal> journal = journalOf(places);
    if (!journal)
        return nullptr;
    return std::make_unique<Desktop>(application, places, settingsOf(places), std::move(journal));
}

int runOnHub(QApplication &application, const WindowOptions &options)
{
    SingleInstance instance(hubInstance.toString());
    if (instance.handOver(options.place))
        return 0;
    instance.listen();
    const std::unique_ptr<Desktop> desktop = makeDesktop(application, {});
    if (!desktop)
        return 1;
    QObject::connect(&instance, &SingleInstance::received, desktop.get(), &Desktop::receive);
    desktop->show(options.place);
    return QApplication::exec();
}

int runOnSandbox(QApplication &application, const WindowOptions &options)
{
    SingleInstance instance(u"sandbox "_s + options.sandboxFolder);
    if (instance.handOver(options.place))
        return 0;
    instance.listen();
    DemoHub demo(options.sandboxFolder);
    const std::unique_ptr<Desktop> desktop = makeDesktop(application,
                                                         {.settingsFile = options.sandboxFolder + u"/window.ini"_s,
                                                          .journalFile = options.sandboxFolder + u"/transfers.sqlite"_s,
                                                          .stageFolder = options.sandboxFolder + u"/stage"_s,
                                                          .watchFolder = options.sandboxFolder + u"/watched"_s,
                                                          .isSandbox = true});
    if (!desktop)
        return 1;
    demo.waitUntilReady(); // before any event is handled: until then this is no account of the sandbox's
    if (!demo.isRunning()) {
        QMessageBox::critical(
            nullptr, QApplication::applicationDisplayName(),
            QApplication::translate("main", "The sandbox Hub could not be started: %1").arg(demo.errorText()));
        return 1;
    }
    QObject::connect(&instance, &SingleInstance::received, desktop.get(), &Desktop::receive);
    desktop->signInToSandbox(demo.endpoint(), DemoHub::user(), DemoHub::token());
    desktop->show(options.place);
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    forbidCoreDumps();
    installMaskedLogging();
    QCoreApplication::setApplicationName(u"hubcap"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(HUBCAP_VERSION));
    const QStringList words = wordsOf(argc, argv);
    if (cli::isCommand(words)) {
        QCoreApplication application(argc, argv);
        installTranslations(application);
        return cli::run(words);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationDisplayName(u"Hubcap"_s);
    QApplication::setDesktopFileName(u"hubcap"_s);
    QApplication::setWindowIcon(applicationIcon());
    installTranslations(application);
    const FirstList firstList(application);
    const WindowOptions options = WindowOptions::from(QApplication::arguments().sliced(1)); // without Qt's own
    if (!options.unknown.isEmpty()) {
        std::println(stderr, "hubcap: there is no option {}; hubcap --help lists them", options.unknown.toStdString());
        return 2;
    }
    return options.isSandbox ? runOnSandbox(application, options) : runOnHub(application, options);
}
