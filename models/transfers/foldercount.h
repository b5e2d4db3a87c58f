#pragma once

#include "core/error.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

//! Counts what would be pushed of a folder, in the background and anew whenever it is asked for another; only the
//! answer to the last question is told.
class FolderCount : public QObject
{
    Q_OBJECT

public:
    struct Wanted {
        QString folder = {};
        QStringList allow = {};
        QStringList ignore = {};

        friend bool operator==(const Wanted &, const Wanted &) = default;
    };

    explicit FolderCount(QObject *parent = nullptr);
    ~FolderCount() override;

    void count(const Wanted &wanted); //!< soon: whoever types asks often
    bool isCounting() const { return m_isCounting; }
    int files() const { return m_files; }
    qint64 bytes() const { return m_bytes; }
    int unreadable() const { return m_unreadable; }
    const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    void begin();

    Wanted m_wanted;
    QTimer m_pause;
    std::stop_source m_stop;
    std::shared_ptr<int> m_question; //!< which one is the last
    bool m_isCounting = false;
    int m_files = 0;
    qint64 m_bytes = 0;
    int m_unreadable = 0;
    std::optional<Error> m_error;
};
