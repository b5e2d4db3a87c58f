#pragma once

#include "hub/repoid.h"

#include <QtClassHelperMacros>

//! What lists repos that can be given to another owner, by dragging one onto an organization.
class TransferCommands
{
public:
    TransferCommands() = default;
    virtual ~TransferCommands() = default;
    Q_DISABLE_COPY_MOVE(TransferCommands)

    virtual void transferRepo(const hub::RepoId &repo, const QString &owner) = 0; //!< asks first
};
