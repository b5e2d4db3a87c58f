#pragma once

#include "models/stages.h"

#include <QWidget>

class ContentPanel;
class ElidedLabel;
class QLabel;
class QSplitter;
class QToolButton;

//! One pending change to look at: what the branch has, beside what it will have.
class ChangeView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeView(Stages &stages, QWidget *parent = nullptr);

    void show(Stage &stage, const StagedChange &change);
    const StagedChange &change() const { return m_change; }

signals:
    void closed();
    void fileRequested(const QString &path); //!< to be shown among the files

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    void fill();
    void onStageChanged();

    Stages &m_stages;
    Stage *m_stage = nullptr;
    StagedChange m_change;
    QLabel *m_icon;
    ElidedLabel *m_words; //!< objectName "changeWords"
    QToolButton *m_inFiles; //!< objectName "changeInFiles"
    QToolButton *m_close; //!< objectName "changeClose"
    QSplitter *m_sides;
    ContentPanel *m_before; //!< objectName "changeBefore"
    ContentPanel *m_after; //!< objectName "changeAfter"
};
