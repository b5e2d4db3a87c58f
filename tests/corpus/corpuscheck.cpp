#include "recognition.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QMap>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int skipped = 77; // what CTest takes for "not run"

//! The recorded answers below a folder, without what only describes them.
QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const QString name = all.fileName();
        if (name != "INDEX.md"_L1 && name != "README.md"_L1 && name != "index.json"_L1)
            files += path;
    }
    files.sort();
    return files;
}

//! Prints a line for each file of which something is lost; returns how many those are.
int checkFolder(const QString &folder)
{
    QMap<QString, int> kinds;
    int failed = 0;
    qsizetype fields = 0;
    const QStringList files = filesBelow(folder);
    for (const QString &path : files) {
        const hub::Response answer = answerIn(path);
        const Recognized recognized = recognize(path, answer);
        ++kinds[recognized.check ? recognized.kind : u"unknown"_s];
        if (!recognized.check) {
            std::printf("unknown: %s\n", qPrintable(path));
            continue;
        }
        Comparison comparison(path);
        recognized.check(comparison);
        fields += comparison.fields();
        failed += comparison.failures().isEmpty() ? 0 : 1;
        for (const QString &failure : comparison.failures())
            std::printf("LOST %s\n", qPrintable(failure));
    }
    QStringList counts;
    for (auto kind = kinds.cbegin(); kind != kinds.cend(); ++kind)
        counts += u"%1 %2"_s.arg(kind.value()).arg(kind.key());
    std::printf("%s: %lld files (%s), %lld fields compared, %d files with losses\n", qPrintable(folder),
                qlonglong(files.size()), qPrintable(counts.join(u", "_s)), qlonglong(fields), failed);
    return failed;
}

} // namespace

//! corpuscheck FOLDER...: whether all answers below pass through our readers without loss of what a view shows.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList folders = QCoreApplication::arguments().sliced(1);
    int failed = 0;
    bool isAnythingThere = false;
    for (const QString &folder : folders) {
        if (folder.isEmpty() || filesBelow(folder).isEmpty())
            continue;
        isAnythingThere = true;
        failed += checkFolder(folder);
    }
    if (!isAnythingThere) {
        std::printf("SKIPPED: there are no recorded answers to read (HUBCAP_CORPUS, HUBCAP_REAL)\n");
        return skipped;
    }
    return failed == 0 ? 0 : 1;
}
