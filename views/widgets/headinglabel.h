#pragma once

#include "views/widgets/elidedlabel.h"

//! What a page or a part of it is called, in letters larger than those around it, whatever size these have just now.
//!
//! It has no font of its own: a new style sheet would give that back to it as it was before.
class HeadingLabel : public ElidedLabel
{
    Q_OBJECT

public:
    explicit HeadingLabel(QWidget *parent, const QString &text = {});

    void setWeight(QFont::Weight weight);

protected:
    QFont textFont() const override;

private:
    QFont::Weight m_weight = QFont::DemiBold;
};
