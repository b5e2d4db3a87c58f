#pragma once

#include <QWidget>

#include <deque>

//! A small graph of the speed of the last minute, newest at the end; each sample is drawn once, nothing glides.
class RateMeter : public QWidget
{
    Q_OBJECT

public:
    explicit RateMeter(QWidget *parent = nullptr);

    void addSample(double bytesPerSecond);
    void clear();
    int sampleCount() const { return int(m_samples.size()); }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double peak() const;

    std::deque<double> m_samples;
};
