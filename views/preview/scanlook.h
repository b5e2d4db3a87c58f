#pragma once

#include "hub/security.h"
#include "views/icons.h"

//! How a scanner's word on a file is shown: never by colour alone.
struct ScanLook {
    QString iconName = {};
    IconTint tint = IconTint::Muted;
    QString text = {}; //!< "Safe"
    QString sentence = {}; //!< what it means, for tool tips
};

//! For any status: the Hub may know more of them one day.
ScanLook scanLook(const QString &status);

//! What each scanner said, a line each.
QString scanDetails(const hub::FileSecurity &security);
