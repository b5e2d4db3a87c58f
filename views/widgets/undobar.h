#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

//! Says in a line what was done and offers to undo it; goes when it is undone, closed, or something else is done.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(QWidget *parent = nullptr);

    void offer(const QString &text);
    void withdraw();

signals:
    void undoRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fitIcon();

    QLabel *m_text; //!< objectName "undoText"
    QToolButton *m_undo; //!< objectName "undo"
    QToolButton *m_close; //!< objectName "closeUndo"
};
