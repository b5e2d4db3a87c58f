#pragma once

#include <QObject>

class QApplication;

//! Says on standard output when the first rows of a list have been painted; only for measuring the start
//! (tests/bench), and only where HUBCAP_SAY_FIRST_LIST is set.
class FirstList : public QObject
{
    Q_OBJECT

public:
    explicit FirstList(QApplication &application);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QApplication &m_application;
};
