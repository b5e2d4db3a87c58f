#pragma once

#include "hub/repourl.h"

class Settings;

//! Whether the cards of somebody may load images, as the person has decided: for one owner, or for all.
namespace imageconsent {

bool isGiven(const Settings &settings, const hub::Endpoint &endpoint, const hub::RepoId &repo);
void give(Settings &settings, const hub::Endpoint &endpoint, const QString &owner);
//! Takes back all that was given for owners.
void forget(Settings &settings);

} // namespace imageconsent
