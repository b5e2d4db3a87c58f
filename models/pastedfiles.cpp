#include "models/pastedfiles.h"

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

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
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
    return !localFiles(data).isEmpty() || data.hasImage() || !data.text().isEmpty();
}

void PastedFiles::take(const QMimeData &data)
{
    const QStringList files = localFiles(data);
    if (!files.isEmpty()) {
        emit ready(files);
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
