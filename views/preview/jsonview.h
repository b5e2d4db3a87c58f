#pragma once

#include "models/preview/jsontreemodel.h"

#include <QTreeView>

//! JSON as a tree to unfold; copies values and the way to them.
class JsonView : public QTreeView
{
    Q_OBJECT

public:
    explicit JsonView(QWidget *parent = nullptr);

    void setTree(std::shared_ptr<const JsonTree> tree);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void unfold();
    void copy(int role) const;

    JsonTreeModel m_model;
};
