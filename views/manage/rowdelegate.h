#pragma once

#include "views/widgets/listrowdelegate.h"

#include <functional>

//! Rows of two lines whose list says in a function what they show.
class RowDelegate : public ListRowDelegate
{
    Q_OBJECT

public:
    using ListRowDelegate::Row;
    using ListRowDelegate::Tone;
    using Reader = std::function<Row(const QModelIndex &index)>;

    explicit RowDelegate(Reader reader, QObject *parent = nullptr);

protected:
    Row describe(const QModelIndex &index) const override { return m_reader(index); }

private:
    Reader m_reader;
};
