#pragma once

#include <QWidget>

#include <vector>

//! A small plot of one figure between 0 and 1 over the last minutes, with its name and what it is now in words.
class PlotView : public QWidget
{
    Q_OBJECT

public:
    explicit PlotView(QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &now); //!< "Memory", "3.2 of 15 GB"
    void setValues(std::vector<double> values, size_t room); //!< the newest last, of so many; NaN: a gap

    QString title() const { return m_title; }
    QString now() const { return m_now; }
    const std::vector<double> &values() const { return m_values; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QString m_now;
    std::vector<double> m_values;
    size_t m_room = 1;
};
