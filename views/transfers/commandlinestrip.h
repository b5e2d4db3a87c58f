#pragma once

#include "models/transfers/commandlinejobs.h"

#include <QLabel>

//! Says below the transfers which uploads terminals have under way or left unfinished; hidden when there are none.
class CommandLineStrip : public QLabel
{
    Q_OBJECT

public:
    explicit CommandLineStrip(transfer::Journal &journal, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showJobs();

    CommandLineJobs m_jobs;
};
