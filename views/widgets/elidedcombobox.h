#pragma once

#include <QComboBox>

//! A choice whose text ends in "…" where it has no room, instead of being cut off.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent *event) override;
};
