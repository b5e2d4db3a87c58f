#pragma once

#include <QScrollArea>

class QLayout;

//! A form that may be higher than the screen: as high as it needs to be where there is room, else scrolled.
class FormArea : public QScrollArea
{
    Q_OBJECT

public:
    explicit FormArea(QLayout *form, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int heightAt(int width) const;
};
