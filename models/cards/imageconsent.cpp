#include "models/cards/imageconsent.h"

#include "core/settings.h"

namespace {

QString keyOf(const hub::Endpoint &endpoint, const QString &owner)
{
    return endpoint.text() + u'/' + owner.toLower();
}

} // namespace

bool imageconsent::isGiven(const Settings &settings, const hub::Endpoint &endpoint, const hub::RepoId &repo)
{
    return settings.loadsRemoteImages() || settings.imageOwners().contains(keyOf(endpoint, repo.owner()));
}

void imageconsent::give(Settings &settings, const hub::Endpoint &endpoint, const QString &owner)
{
    QStringList owners = settings.imageOwners();
    const QString key = keyOf(endpoint, owner);
    if (owner.isEmpty() || owners.contains(key))
        return;
    owners.append(key);
    settings.setImageOwners(owners);
}

void imageconsent::forget(Settings &settings)
{
    settings.setImageOwners({});
}
