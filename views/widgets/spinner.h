#pragma once

#include <QTimer>
#include <QWidget>

//! A quiet turning arc: something is under way and cannot say how far. Turns only while it can be seen.
class Spinner : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QTimer m_turn;
    int m_angle = 90;
};
