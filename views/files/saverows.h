#pragma once

#include <QWidget>

class FileSave;

//! The files being saved, each with how far it has come and a way to stop it. Hidden while there are none.
class SaveRows : public QWidget
{
    Q_OBJECT

public:
    explicit SaveRows(QWidget *parent = nullptr);

    //! Shown until the save is gone; stopping destroys it. What takes no time is not shown at all.
    void add(FileSave *save);

private:
    QWidget *makeRow(FileSave *save);
    void removeRow(QWidget *row);

    int m_count = 0;
};
