#pragma once

#include <QSortFilterProxyModel>

class CacheModel;

//! The repos of the cache whose name, branch or commit has all the words, of one kind or of any; sorted by any column.
class CacheFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CacheFilter(CacheModel &model, QObject *parent = nullptr);

    void setWords(const QString &words);
    void setKind(const QString &kind); //!< "model", …; empty: all

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    const CacheModel &m_model;
    QStringList m_words;
    QString m_kind;
};
