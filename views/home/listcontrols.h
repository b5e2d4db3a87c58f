#pragma once

#include "views/widgets/foldingline.h"

class KindFilter;

//! What stands above a list of somebody's page: kinds, a search, an order, a button. The search gets a line of its own
//! where there is no room for all of them; where there is still too little, the kinds show their icons alone.
class ListControls : public FoldingLine
{
    Q_OBJECT

public:
    //! The search, which is one of them, takes the room that is left.
    ListControls(const QList<QWidget *> &controls, QWidget *search, QWidget *parent);

protected:
    int widthOf(const QWidget *part) const override;
    void fit() override;

private:
    QWidget *m_search;
    KindFilter *m_kinds = nullptr; //!< null: none of them
};
