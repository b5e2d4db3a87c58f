#pragma once

#include "hub/hubclient.h"
#include "models/cards/imagesource.h"

//! Fetches the pictures that lie in repos of the Hub as whoever is signed in, so that those of private repos come too;
//! anything else by another source, as a stranger. The token goes to the Hub alone: never to where it leads on, never
//! to an address of the Hub that is no file of a repo.
class RepoImages : public ImageSource
{
public:
    static constexpr qint64 sizeLimit = 10'000'000;

    RepoImages(hub::HubClient &client, ImageSource &others) : m_client(client), m_others(others) { }

    void fetch(const QUrl &url, QObject *context, Callback<QByteArray> done) override;

    //! Whether it is a file of a repo there.
    static bool isInRepo(const QUrl &url, const hub::Endpoint &endpoint);

private:
    hub::HubClient &m_client;
    ImageSource &m_others;
};
