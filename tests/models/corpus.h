#pragma once

#include <QDirIterator>
#include <QFile>
#include <QTest>

//! The cards below $HUBCAP_CORPUS, as test rows; a test says in one line when there are none.
namespace corpus {

inline bool addCards()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString folder = qEnvironmentVariable("HUBCAP_CORPUS");
    int found = 0;
    QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
    while (!folder.isEmpty() && files.hasNext()) {
        QFile file(files.next());
        if (file.fileName().endsWith(QStringLiteral("INDEX.md")) || !file.open(QIODevice::ReadOnly))
            continue;
        QTest::newRow(qPrintable(files.fileName())) << file.readAll();
        ++found;
    }
    if (found == 0)
        QTest::newRow("none") << QByteArray();
    return found > 0;
}

} // namespace corpus
