#pragma once

#include "core/result.h"

#include <QObject>
#include <QStringList>

class QMimeData;

//! Makes local files of what a clipboard holds, so that it can be uploaded: files as they are, a picture, or text.
class PastedFiles : public QObject
{
    Q_OBJECT

public:
    explicit PastedFiles(QObject *parent = nullptr); //!< below the user's cache folder
    explicit PastedFiles(QString folder, QObject *parent = nullptr);

    static bool canTake(const QMimeData &data);
    void take(const QMimeData &data); //!< ends in ready() or failed()

signals:
    void ready(const QStringList &paths);
    void failed(const Error &error);

private:
    void write(const QString &suffix, std::function<bool(QIODevice &)> save);

    QString m_folder;
};
