#pragma once

#include <QSortFilterProxyModel>

//! Some of the activity: what holds some words, and of a sort.
class ActivityFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Sort {
        All,
        Changes, //!< whatever is not just asked for
        Failures,
        Retries,
        Elsewhere, //!< what went to other servers than the Hub
    };

    explicit ActivityFilter(QObject *parent = nullptr);

    Sort sort() const { return m_sort; }
    void setSort(Sort sort);
    void setWords(const QString &words); //!< each is to occur in method, place, status or request id

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Sort m_sort = Sort::All;
    QStringList m_words;
};
