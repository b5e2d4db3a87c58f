#include "wire/stage.h"

#include "hub/useragent.h"
#include "wire/traceformat.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace wire {

namespace {

void write(const QString &path, const QByteArray &data)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(data) != data.size())
        qFatal("A file of a trace could not be written: %s", qPrintable(path));
}

//! Absent and null say nothing, false says none.
QByteArray tokenOf(const QJsonValue &value, const QByteArray &otherwise)
{
    const bool isSaid = value.isString() || (value.isBool() && !value.toBool());
    return isSaid ? value.toString().toLatin1() : otherwise;
}

QByteArray userAgentOf(const QJsonObject &client)
{
    if (!client.contains("library_name"_L1))
        return {};
    hub::UserAgentItems items;
    const QJsonObject further = client["user_agent"_L1].toObject();
    for (auto item = further.begin(); item != further.end(); ++item)
        items.append({item.key(), item.value().toString()});
    return hub::userAgentOf(client["library_name"_L1].toString(), client["library_version"_L1].toString(), items);
}

} // namespace

hub::Session Stage::sessionFor(const QJsonObject &arguments) const
{
    const QJsonObject client = replay.trace()->client();
    hub::Session session{.endpoint = endpoint(),
                         .token = tokenOf(arguments["token"_L1], tokenOf(client["token"_L1], {})),
                         .userAgent = userAgentOf(client)};
    const QJsonObject headers = client["headers"_L1].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        session.headers.append(header.key().toLatin1(), header.value().toString().toUtf8());
    return session;
}

transfer::Journal &Stage::journal()
{
    if (!m_journal) {
        auto opened = transfer::Journal::open(freshPath());
        if (!opened)
            qFatal("The journal of a case could not be opened.");
        m_journal = *std::move(opened);
    }
    return *m_journal;
}

QString Stage::freshPath()
{
    return m_folder.filePath(u"%1"_s.arg(++m_paths));
}

QString Stage::onDisk(const QJsonObject &argument) const
{
    const QString type = argument["_type"_L1].toString();
    const QString place = QDir(replay.scratch()).filePath(argument["name"_L1].toString(u"file"_s));
    if (type == "folder"_L1) {
        QDir().mkpath(place);
        const QJsonObject files = argument["files"_L1].toObject();
        for (auto file = files.begin(); file != files.end(); ++file)
            write(place + u'/' + file.key(), contentOf(file.value().toObject()));
    } else if (type == "file"_L1) {
        write(place, contentOf(argument));
    }
    return place;
}

Result<transfer::LocalFile> Stage::file(const QJsonObject &argument)
{
    const QString type = argument["_type"_L1].toString();
    if (type == "missing_file"_L1)
        return transfer::inspectFile(onDisk(argument));
    const QString path = freshPath();
    write(path, contentOf(argument));
    return transfer::inspectFile(path);
}

} // namespace wire
