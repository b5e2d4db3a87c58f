#pragma once

#include "hub/hubclient.h"
#include "models/palette/palettesource.h"

class FileTreeModel;

//! The files and folders of a repo as far as its tree has been listed.
class FileSource : public PaletteSource
{
    Q_OBJECT

public:
    FileSource(const FileTreeModel &tree, const hub::HubClient &client, QObject *parent = nullptr);

    QString title() const override { return tr("Files"); }
    int shownAtMost() const override { return 20; }
    void prepare() override;
    qsizetype count() const override { return qsizetype(m_files.size()); }
    QString text(qsizetype index) const override { return m_files[size_t(index)].path; }
    PaletteEntry entry(qsizetype index) const override;

private:
    struct File {
        QString path = {};
        bool isFolder = false;
    };

    void collect(const QModelIndex &folder);

    const FileTreeModel &m_tree;
    const hub::HubClient &m_client;
    hub::RepoId m_repo; //!< when the palette was opened
    QString m_revision;
    std::vector<File> m_files;
};
