#pragma once

#include "views/widgets/messagebar.h"

class RefActions;

//! Says what became of branches and tags, and offers to take it back.
class RefNotice : public MessageBar
{
    Q_OBJECT

public:
    explicit RefNotice(RefActions &actions, QWidget *parent = nullptr);
};
