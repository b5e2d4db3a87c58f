#pragma once

#include "models/diff/comparison.h"
#include "models/stagedcontent.h"
#include "models/stages.h"

#include <QWidget>

class ContentPanel;
class DiffView;
class ElidedLabel;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

//! One pending change to look at: the lines that differ where both are texts, else what is there beside what will be.
class ChangeView : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeView(Stages &stages, QWidget *parent = nullptr);

    void setEmbedded(bool on); //!< beside the files: nothing to close, nowhere to go
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
    void onLoaded();
    bool areTexts() const;
    void showLines();
    void showPanels();

    Stages &m_stages;
    Stage *m_stage = nullptr;
    StagedChange m_change;
    StagedContent m_oldContent;
    StagedContent m_newContent;
    std::optional<Result<ShownContent>> m_old;
    std::optional<Result<ShownContent>> m_new;
    Comparison m_comparison;
    int m_fill = 0; //!< which one is awaited
    QLabel *m_icon;
    ElidedLabel *m_words; //!< objectName "changeWords"
    QToolButton *m_inFiles; //!< objectName "changeInFiles"
    QToolButton *m_close; //!< objectName "changeClose"
    QStackedWidget *m_pages;
    QWidget *m_loading;
    DiffView *m_lines; //!< objectName "changeLines"
    QSplitter *m_sides;
    ContentPanel *m_before; //!< objectName "changeBefore"
    ContentPanel *m_after; //!< objectName "changeAfter"
};
