#pragma once

#include <QSpinBox>

//! A limit of speed in kilobytes a second; empty of a number it is none.
class SpeedField : public QSpinBox
{
    Q_OBJECT

public:
    explicit SpeedField(QWidget *parent = nullptr);

    qint64 bytes() const; //!< a second; 0: no limit
    void setBytes(qint64 bytesPerSecond);
};
