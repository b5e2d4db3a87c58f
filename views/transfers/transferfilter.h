#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

//! The jobs of one group, and the words of each row for tool tips and screen readers.
class TransferFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Group { All, Active, Waiting, Failed, Finished };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    Group group() const { return m_group; }
    void setGroup(Group group);
    void setWords(const QString &words); //!< all of them in title, repo, branch or path

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool hasWords(const QModelIndex &job) const;

    Group m_group = Group::All;
    QStringList m_words;
};
