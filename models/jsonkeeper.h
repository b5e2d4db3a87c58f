#pragma once

#include <QJsonObject>
#include <QThreadPool>
#include <QTimer>

#include <functional>

//! Keeps what somebody has made in one small JSON file: read at the start, written as a whole a moment after the last
//! change, on a thread of its own, and at the end. A file that cannot be read as JSON is set aside.
class JsonKeeper
{
public:
    //! @p content yields what there is to write; it is called until this is destroyed.
    JsonKeeper(QString file, std::function<QJsonObject()> content);
    ~JsonKeeper();
    Q_DISABLE_COPY_MOVE(JsonKeeper)

    QJsonObject load() const; //!< empty if there is no such file yet
    void saveSoon();
    void save(); //!< now: it is there when this returns

private:
    void saveBeside();
    QByteArray bytes() const;

    QString m_file;
    std::function<QJsonObject()> m_content;
    QTimer m_pause;
    QThreadPool m_pool; //!< of one thread, so that the newest content is written last
};
