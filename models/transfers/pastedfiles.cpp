#include "models/transfers/pastedfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

const QString listFormat = u"text/uri-list"_s;
constexpr qsizetype quickList = 64'000; // bytes of addresses that take no time to be read

//! The first address tells: file managers put nothing else beside files.
bool hasLocalFile(const QByteArray &list)
{
    return list.startsWith("file:") || list.contains("\nfile:");
}

QStringList localFiles(const QByteArray &list)
{
    QStringList paths;
    const QByteArrayList lines = list.split('\n');
    for (const QByteArray &line : lines) {
        const QUrl url = QUrl::fromEncoded(line.trimmed());
        if (!line.startsWith('#') && url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

PastedFiles::PastedFiles(QObject *parent)
    : PastedFiles(QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/pasted"_s, parent)
{ }

PastedFiles::PastedFiles(QString folder, QObject *parent) : QObject(parent), m_folder(std::move(folder)) { }

bool PastedFiles::canTake(const QMimeData &data)
{
    return hasLocalFile(data.data(listFormat)) || data.hasImage() || !data.text().isEmpty();
}

void PastedFiles::take(const QMimeData &data)
{
    const QByteArray list = data.data(listFormat);
    if (hasLocalFile(list) && list.size() <= quickList) {
        emit ready(localFiles(list));
    } else if (hasLocalFile(list)) {
        QtConcurrent::run(localFiles, list).then(this, [this](const QStringList &paths) { emit ready(paths); });
    } else if (data.hasImage()) {
        const auto image = qvariant_cast<QImage>(data.imageData());
        write(u"png"_s, [image](QIODevice &file) { return image.save(&file, "PNG"); });
    } else {
        const QByteArray text = data.text().toUtf8();
        write(u"txt"_s, [text](QIODevice &file) { return file.write(text) == text.size(); });
    }
}

// A big picture takes its time to be packed.
void PastedFiles::write(const QString &suffix, std::function<bool(QIODevice &)> save)
{
    const QString name = QDateTime::currentDateTime().toString(u"yyyy-MM-dd-HHmmss-zzz"_s);
    const QString path = m_folder + u"/pasted-"_s + name + u'.' + suffix;
    QtConcurrent::run([folder = m_folder, path, save = std::move(save)]() -> QString {
        QFile file(path);
        if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly))
            return file.errorString();
        return save(file) && file.flush() ? QString() : file.errorString();
    }).then(this, [this, path](const QString &problem) {
        if (problem.isEmpty())
            emit ready({path});
        else
            emit failed({.kind = Error::Kind::LocalFile, .detail = problem, .subject = path});
    });
}
