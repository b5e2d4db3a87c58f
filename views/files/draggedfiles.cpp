#include "views/files/draggedfiles.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString ownFormat = u"application/x-hubcap-paths"_s;
const QString listOfAddresses = u"text/uri-list"_s;

} // namespace

DraggedFiles::DraggedFiles(FetchedFiles *files, const QStringList &paths, const QStringList &links) : m_files(files)
{
    setData(ownFormat, paths.join(u'\n').toUtf8());
    setText(links.join(u'\n'));
}

bool DraggedFiles::isOwn(const QMimeData &data)
{
    return data.hasFormat(ownFormat);
}

QStringList DraggedFiles::pathsOf(const QMimeData &data)
{
    return QString::fromUtf8(data.data(ownFormat)).split(u'\n', Qt::SkipEmptyParts);
}

QStringList DraggedFiles::formats() const
{
    QStringList formats = QMimeData::formats();
    if (m_files)
        formats.append(listOfAddresses);
    return formats;
}

QVariant DraggedFiles::retrieveData(const QString &format, QMetaType type) const
{
    return format == listOfAddresses && m_files ? QVariant(localUrls()) : QMimeData::retrieveData(format, type);
}

// The one place where the program waits: a drop ends before its target has had the chance to wait itself.
QVariantList DraggedFiles::localUrls() const
{
    m_files->start();
    if (m_files->state() == FetchedFiles::State::Loading) {
        QEventLoop waiting;
        QObject::connect(m_files, &FetchedFiles::finished, &waiting, &QEventLoop::quit);
        QTimer::singleShot(patience, &waiting, &QEventLoop::quit);
        waiting.exec(QEventLoop::ExcludeUserInputEvents);
    }
    QVariantList urls;
    for (const QString &path : m_files->localPaths())
        urls.append(QUrl::fromLocalFile(path));
    return m_files->state() == FetchedFiles::State::Complete ? urls : QVariantList();
}
