#pragma once

#include "hub/security.h"
#include "views/widgets/icons.h"

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

//! What the scanners say of a repo as a whole.
struct RepoScanLook {
    ScanLook look = {}; //!< for its facts
    QStringList flagged = {}; //!< paths of what is suspicious or unsafe
    QString warning = {}; //!< for a banner; empty: there is nothing to warn of
};

RepoScanLook repoScanLook(const hub::RepoSecurity &security);
