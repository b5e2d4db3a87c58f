#pragma once

#include "hub/discovery.h"
#include "hub/hubclient.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

//! Whom an @ may be about: the people of a thread at once, and those of the Hub once somebody pauses while typing.
//!
//! One question is under way at a time; the answer to what is no longer typed is dropped.
class PersonFinder : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype shortest = 2; //!< letters that the Hub is asked about

    explicit PersonFinder(hub::HubClient &client, QObject *parent = nullptr);

    void setKnown(const QStringList &names); //!< offered first, and without asking
    QStringList names() const; //!< those known, and those found last

    void find(const QString &begun); //!< what has been typed of the name; too little: nobody is looked for

signals:
    void changed(); //!< there are other names to offer

private:
    void ask();
    void take(const hub::QuickAnswer &answer);

    hub::HubClient &m_client;
    QStringList m_known;
    QStringList m_found;
    QString m_begun;
    QTimer m_pause;
    hub::Request m_request;
};
