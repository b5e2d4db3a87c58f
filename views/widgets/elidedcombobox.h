#pragma once

#include <QComboBox>

//! A choice whose text ends in "…" where it has no room, instead of being cut off; its tool tip and its list say all of
//! it.
class ElidedComboBox : public QComboBox
{
    Q_OBJECT

public:
    using QComboBox::QComboBox;

    void showPopup() override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString shownText() const;
};
