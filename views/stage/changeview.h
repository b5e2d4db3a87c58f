#pragma once

#include "models/stage/stagediff.h"
#include "models/stage/stages.h"

#include <QTimer>
#include <QWidget>

class DiffPane;
class ElidedLabel;
class MessageBar;
class PaneStates;
class QLabel;
class QToolButton;
class Settings;

//! Pending changes to look at, one or all of them, as the commit will show them.
class ChangeView : public QWidget
{
    Q_OBJECT

public:
    ChangeView(Stages &stages, Settings &settings, QWidget *parent = nullptr);

    void setEmbedded(bool on); //!< beside the files: nothing to close, nowhere to go
    void show(Stage &stage, const StagedChange &change);
    void showAll(Stage &stage);
    const StagedChange &change() const { return m_change; } //!< no path: all of them are shown
    DiffPane &changes();

signals:
    void closed();
    void fileRequested(const QString &path); //!< to be shown among the files

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeHeader();
    bool showsAll() const { return m_change.path.isEmpty(); }
    void setStage(Stage &stage);
    void fill(bool isAnother);
    void describe();
    void onStageChanged();
    void follow();
    void onLoaded(Result<StageDiff::Shown> shown);

    Stages &m_stages;
    Settings &m_settings;
    Stage *m_stage = nullptr;
    StagedChange m_change;
    StageDiff m_source;
    QTimer m_pause; //!< changes come in numbers
    QLabel *m_icon;
    ElidedLabel *m_words; //!< objectName "changeWords"
    QToolButton *m_inFiles; //!< objectName "changeInFiles"
    QToolButton *m_close; //!< objectName "changeClose"
    PaneStates *m_states; //!< objectName "changeStates"
    MessageBar *m_cut; //!< objectName "changeCut": not all is shown
    DiffPane *m_diff = nullptr; //!< objectName "changeDiff": made when it is needed, which is seldom
};
