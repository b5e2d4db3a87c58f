#pragma once

#include "hub/endpoint.h"
#include "hub/tree.h"
#include "models/stagekey.h"

#include <QMimeData>

#include <memory>
#include <vector>

//! Files and folders of a revision on their way: through the clipboard, or by drag and drop. Their names go along as
//! text, for other programs.
struct StageClipboard {
    StageKey from = {}; //!< the revision as it was looked at
    QString commit = {}; //!< that it stood for; empty when it is not known
    std::vector<hub::TreeEntry> entries = {};
    bool isCut = false;

    static bool canRead(const QMimeData &data);
    static std::optional<StageClipboard> read(const QMimeData &data);
    std::unique_ptr<QMimeData> toMimeData() const;
    void writeTo(QMimeData &data) const; //!< for this program alone
    bool isIn(const QMimeData &data) const; //!< it, and not another one

    //! The revision that stays what it is, as far as it is known.
    const QString &fixedRevision() const { return commit.isEmpty() ? from.revision : commit; }
};
