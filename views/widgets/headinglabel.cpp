#include "views/widgets/headinglabel.h"

#include "views/widgets/theme.h"

HeadingLabel::HeadingLabel(QWidget *parent, const QString &text) : ElidedLabel({}, parent)
{
    setText(text); // only now is it measured as a heading
}

void HeadingLabel::setWeight(QFont::Weight weight)
{
    m_weight = weight;
    updateGeometry();
    update();
}

QFont HeadingLabel::textFont() const
{
    QFont heading = Theme::heading(font());
    heading.setWeight(m_weight);
    return heading;
}
