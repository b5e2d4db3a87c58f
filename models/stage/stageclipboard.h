#pragma once

#include "hub/endpoint.h"
#include "hub/tree.h"
#include "models/stage/stagekey.h"

#include <QMimeData>

#include <memory>
#include <optional>
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
    //! In two steps where there may be many: the second one is for a worker thread.
    static QByteArray written(const QMimeData &data);
    static std::optional<StageClipboard> read(const QByteArray &written);
    QByteArray write() const; //!< for a worker thread where there are many
    static constexpr qsizetype quick = 64'000; //!< bytes that take no time to be read
    std::unique_ptr<QMimeData> toMimeData() const;
    std::unique_ptr<QMimeData> toMimeData(const QByteArray &written) const; //!< that write() gave
    void writeTo(QMimeData &data) const; //!< for this program alone

    //! The revision that stays what it is, as far as it is known.
    const QString &fixedRevision() const { return commit.isEmpty() ? from.revision : commit; }
};
