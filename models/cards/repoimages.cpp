#include "models/cards/repoimages.h"

#include <QRegularExpression>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

//! One picture under way; goes with whoever wants it.
class Fetch : public QObject
{
public:
    Fetch(Callback<QByteArray> done, QObject *context) : QObject(context), m_done(std::move(done)) { }

    void start(hub::HubClient &client, const QUrl &url)
    {
        m_request = client.stream(
            {.target = hub::Target(url), .headers = {{"Accept", "image/png,image/jpeg,image/gif,image/webp,image/*"}}},
            [this](QByteArrayView bytes) { receive(bytes); },
            [this](const Result<hub::Done> &ended) {
                conclude(ended.transform([this](const hub::Done &) { return m_bytes; }));
            });
    }

private:
    void receive(QByteArrayView bytes)
    {
        m_bytes += bytes;
        if (m_bytes.size() <= RepoImages::sizeLimit)
            return;
        m_request.cancel();
        conclude(failure(Error::Kind::TooLarge, u"the picture is too large"_s));
    }

    void conclude(const Result<QByteArray> &bytes)
    {
        deleteLater();
        m_done(bytes);
    }

    Callback<QByteArray> m_done;
    QByteArray m_bytes;
    hub::Request m_request;
};

} // namespace

bool RepoImages::isInRepo(const QUrl &url, const hub::Endpoint &endpoint)
{
    static const QRegularExpression file(u"^/(datasets/|spaces/)?[^/]+/[^/]+/(resolve|raw)/[^/]+/.+"_s);
    if (!endpoint.owns(url))
        return false;
    QString base = endpoint.url().path();
    if (base.endsWith(u'/'))
        base.chop(1);
    const QString path = url.path(QUrl::FullyEncoded);
    const bool leadsUp = url.path(QUrl::FullyDecoded).contains("/.."_L1); // to whatever there may be
    return !leadsUp && path.startsWith(base) && file.match(path.sliced(base.size())).hasMatch();
}

void RepoImages::fetch(const QUrl &url, QObject *context, Callback<QByteArray> done)
{
    if (!m_client.isSignedIn() || !isInRepo(url, m_client.endpoint()))
        return m_others.fetch(url, context, std::move(done));
    (new Fetch(std::move(done), context))->start(m_client, url);
}
