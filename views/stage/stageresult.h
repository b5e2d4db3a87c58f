#pragma once

#include "models/stage/stagecommit.h"

#include <QFrame>

class QLabel;
class QToolButton;

//! How a commit ended: what came of it, the way there, and the way back.
class StageResult : public QFrame
{
    Q_OBJECT

public:
    explicit StageResult(QWidget *parent = nullptr);

    //! Of a commit that is done; `place` names its branch.
    void show(const StageCommit &commit, const StageKey &place);
    void setUndoable(bool on, const QString &reason); //!< the reason why not

signals:
    void viewRequested();
    void undoRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawIcons();
    static QString sentence(const StageCommit &commit, const StageKey &place);

    QLabel *m_icon;
    QLabel *m_text; //!< objectName "stageResultText"
    QToolButton *m_view; //!< objectName "stageView"
    QToolButton *m_undo; //!< objectName "stageRevert"
    QToolButton *m_close; //!< objectName "stageResultClose"
    bool m_isWarning = false;
};
