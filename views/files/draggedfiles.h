#pragma once

#include "models/files/fetchedfiles.h"
#include "models/stage/stageclipboard.h"

#include <QMimeData>
#include <QPointer>

//! Files on their way out of a revision: as such for this program, which can move and copy them without their content,
//! and for all others as files that are fetched when they are wanted.
//!
//! Other programs ask for the files when they are dropped and expect them at once, so that is when they are waited for.
class DraggedFiles : public QMimeData
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds patience{30};

    //! `files` may be null: too much to be waited for; and they may be gone before this is. Links are what there is for
    //! those who want words.
    DraggedFiles(FetchedFiles *files, const StageClipboard &clip, const QStringList &links);

    //! Whether something dragged comes from our own tree; its files must then not be asked for.
    static bool isOwn(const QMimeData &data) { return StageClipboard::canRead(data); }

    bool hasFormat(const QString &format) const override { return formats().contains(format); }
    QStringList formats() const override;

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    QVariantList localUrls() const;

    QPointer<FetchedFiles> m_files;
};
