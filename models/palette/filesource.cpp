#include "models/palette/filesource.h"

#include "models/filetreemodel.h"

using namespace Qt::StringLiterals;

FileSource::FileSource(const FileTreeModel &tree, const hub::HubClient &client, QObject *parent)
    : PaletteSource(parent)
    , m_tree(tree)
    , m_client(client)
{ }

void FileSource::prepare()
{
    m_files.clear();
    m_repo = m_tree.repo();
    m_revision = m_tree.revision();
    collect({});
}

void FileSource::collect(const QModelIndex &folder)
{
    const int rows = m_tree.rowCount(folder);
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_tree.index(row, 0, folder);
        const FileTreeModel::Row type = m_tree.rowType(index);
        if (type > FileTreeModel::Row::Other) // a state, no entry
            continue;
        const bool isFolder = type == FileTreeModel::Row::Folder;
        m_files.push_back({.path = index.data(FileTreeModel::PathRole).toString(), .isFolder = isFolder});
        if (isFolder)
            collect(index);
    }
}

PaletteEntry FileSource::entry(qsizetype index) const
{
    const File &file = m_files[size_t(index)];
    using View = hub::RepoUrl::View;
    const Place place({.endpoint = m_client.endpoint(),
                       .repo = m_repo,
                       .view = file.isFolder ? View::Files : View::File,
                       .revision = m_revision,
                       .path = file.path});
    return {.key = place.url().toString(),
            .title = file.path,
            .iconName = file.isFolder ? u"folder"_s : u"file"_s,
            .place = place};
}
