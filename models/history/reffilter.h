#pragma once

#include <QSortFilterProxyModel>

class RefListModel;

//! The refs whose names contain a text, with the headings of those that are left.
class RefFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RefFilter(RefListModel &model, QObject *parent = nullptr);

    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool accepts(const QModelIndex &index) const;

    QString m_text;
};
