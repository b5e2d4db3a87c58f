#include "models/space/volumelistmodel.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isSame(const hub::SpaceVolume &left, const hub::SpaceVolume &right)
{
    // The server adds that repos are read only.
    return left.type == right.type && left.source == right.source && left.mountPath == right.mountPath
        && left.revision == right.revision && left.path == right.path
        && VolumeListModel::isReadOnly(left) == VolumeListModel::isReadOnly(right);
}

bool areSame(const std::vector<hub::SpaceVolume> &left, const std::vector<hub::SpaceVolume> &right)
{
    return std::ranges::equal(left, right, isSame);
}

QString typeText(const QString &type)
{
    if (type == "bucket"_L1)
        return VolumeListModel::tr("Bucket");
    if (type == "model"_L1)
        return VolumeListModel::tr("Model");
    if (type == "dataset"_L1)
        return VolumeListModel::tr("Dataset");
    return type == "space"_L1 ? VolumeListModel::tr("Space") : type;
}

} // namespace

void VolumeListModel::setPresent(const std::vector<hub::SpaceVolume> &volumes)
{
    const bool isDrafted = isChanged();
    if (areSame(volumes, m_present))
        return;
    m_present = volumes;
    if (!isDrafted || areSame(m_rows, m_present))
        discard();
    else
        emit draftChanged();
}

void VolumeListModel::discard()
{
    beginResetModel();
    m_rows = m_present;
    endResetModel();
    emit draftChanged();
}

bool VolumeListModel::isChanged() const
{
    return !areSame(m_rows, m_present);
}

bool VolumeListModel::isReadOnly(const hub::SpaceVolume &volume)
{
    return volume.type != "bucket"_L1 || volume.readOnly.value_or(false);
}

void VolumeListModel::add(const hub::SpaceVolume &volume)
{
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back(volume);
    endInsertRows();
    emit draftChanged();
}

void VolumeListModel::replace(int row, const hub::SpaceVolume &volume)
{
    m_rows.at(size_t(row)) = volume;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    emit draftChanged();
}

void VolumeListModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit draftChanged();
}

QString VolumeListModel::problem(const hub::SpaceVolume &volume, int except) const
{
    const QString owner = volume.source.section(u'/', 0, 0);
    const QString name = volume.source.section(u'/', 1);
    if (owner.isEmpty() || name.isEmpty() || name.contains(u'/') || volume.source.contains(u' '))
        return tr("What is mounted is named as owner/name");
    if (!volume.mountPath.startsWith(u'/') || volume.mountPath.size() < 2 || volume.mountPath.contains(u' '))
        return tr("The place where it is mounted is a path that begins with a slash, such as %1").arg(u"/\u2060data"_s);
    for (int row = 0; row < rowCount(); ++row) {
        if (row != except && QDir::cleanPath(m_rows[size_t(row)].mountPath) == QDir::cleanPath(volume.mountPath))
            return tr("Something else is mounted at %1").arg(volume.mountPath);
    }
    return {};
}

int VolumeListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int VolumeListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant VolumeListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const hub::SpaceVolume &volume = row(index);
    switch (index.column()) {
    case MountColumn: return volume.mountPath;
    case TypeColumn: return typeText(volume.type);
    //: %1 the name of a repo or bucket, %2 a folder in it
    case SourceColumn:
        return volume.path.isEmpty() ? volume.source : tr("%1, folder %2").arg(volume.source, volume.path);
    case RevisionColumn: return volume.revision;
    case AccessColumn: return isReadOnly(volume) ? tr("read only") : tr("read and write");
    default: return {};
    }
}

QVariant VolumeListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case MountColumn: return tr("Mounted at");
    case TypeColumn: return tr("Kind");
    case SourceColumn: return tr("What");
    case RevisionColumn: return tr("Revision");
    case AccessColumn: return tr("Access");
    default: return {};
    }
}
