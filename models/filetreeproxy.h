#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

class FileTreeModel;

//! A FileTreeModel in the order of a column, folders first and states last, narrowed to names that contain a text.
class FileTreeProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit FileTreeProxy(FileTreeModel &model, QObject *parent = nullptr);

    const QString &filter() const { return m_filter; }
    void setFilter(const QString &text); //!< among what is loaded; the folders on the way stay

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool comesBefore(const QModelIndex &left, const QModelIndex &right) const;

    FileTreeModel &m_model;
    QCollator m_collator;
    QString m_filter;
};
