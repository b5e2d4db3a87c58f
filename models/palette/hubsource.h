#pragma once

#include "hub/discovery.h"
#include "hub/hubclient.h"
#include "models/palette/palettesource.h"

#include <QTimer>

//! What the Hub's own quick search finds: repos, people, organizations, papers, …; asked once the person pauses, and
//! an answer to older words never arrives.
class HubSource : public PaletteSource
{
    Q_OBJECT

public:
    explicit HubSource(hub::HubClient &client, QObject *parent = nullptr);

    QString title() const override;
    Order order() const override { return Order::AtTheEnd; }
    void prepare() override;
    qsizetype count() const override { return qsizetype(m_hits.size()); }
    QString text(qsizetype index) const override { return m_hits[size_t(index)].id; }
    PaletteEntry entry(qsizetype index) const override;

    bool answersItself() const override { return true; }
    void ask(const QString &words) override;
    QString status() const override { return m_status; }

private:
    void send();
    void onAnswer(Result<hub::QuickAnswer> answer);

    hub::HubClient &m_client;
    QTimer m_pause;
    QString m_words;
    std::vector<hub::QuickHit> m_hits; //!< those that lead to a place we can show
    QString m_status;
    hub::Request m_request;
};
