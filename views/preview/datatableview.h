#pragma once

#include "models/preview/datatablemodel.h"
#include "models/preview/previewcontent.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

//! The first rows of a table, what they are, and more of them when asked for.
class DataTableView : public QWidget
{
    Q_OBJECT

public:
    explicit DataTableView(QWidget *parent = nullptr);

    void setContent(const TableContent &content, bool hasMore);
    void setColumns(const ParquetFooter &footer); //!< in place of rows
    void setLoading(bool isLoading);

signals:
    void moreRequested();

private:
    void setTable(std::shared_ptr<const DataTable> table);
    void fitColumns();
    static QString summary(const TableContent &content, bool hasMore);

    DataTableModel m_model;
    QStringList m_columns;
    QTableView *m_table; //!< objectName "table"
    QLabel *m_summary; //!< objectName "tableSummary"
    QPushButton *m_more; //!< objectName "tableMore"
};
