#pragma once

#include <QDialog>

//! Says what this program is, in which version, on which libraries and under which licences.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

private:
    QWidget *buildHead();
    QWidget *buildParts();
};
