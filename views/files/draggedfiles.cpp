#include "views/files/draggedfiles.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const QString listOfAddresses = u"text/uri-list"_s;

} // namespace

DraggedFiles::DraggedFiles(FetchedFiles *files, const StageClipboard &clip, const QStringList &links) : m_files(files)
{
    clip.writeTo(*this);
    setText(links.join(u'\n'));
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
        QObject::connect(m_files, &QObject::destroyed, &waiting, &QEventLoop::quit);
        QTimer::singleShot(patience, &waiting, &QEventLoop::quit);
        waiting.exec(QEventLoop::ExcludeUserInputEvents);
    }
    if (!m_files) // the page was closed meanwhile
        return {};
    QVariantList urls;
    for (const QString &path : m_files->localPaths())
        urls.append(QUrl::fromLocalFile(path));
    return m_files->state() == FetchedFiles::State::Complete ? urls : QVariantList();
}
