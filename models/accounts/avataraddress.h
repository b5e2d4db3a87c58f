#pragma once

#include "hub/endpoint.h"

//! Where to fetch somebody's picture from, as the Hub named it: absolute, or below itself. Empty where there is none,
//! and where a Hub of one's own names another server: nothing is to be asked there.
QUrl avatarAddress(const QString &named, const hub::Endpoint &endpoint);
