#pragma once

#include "models/stage/stagedecision.h"
#include "models/stage/stages.h"
#include "models/stage/stageversions.h"

#include <QDialog>
#include <QHash>

#include <array>
#include <vector>

class ConflictEditor;
class ContentPanel;
class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;
class QStackedWidget;

//! Paths that somebody else has changed as well: shows what was there before, and both versions of each, and asks which
//! one is to be; texts can be made one, line by line.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    ConflictDialog(Stages &stages, Stage &stage, std::vector<StageConflict> conflicts, QWidget *parent = nullptr);
    ~ConflictDialog() override;
    Q_DISABLE_COPY_MOVE(ConflictDialog)

    void setAccept(const QString &text); //!< the verb on the button; "Commit" unless said otherwise

signals:
    void decided(const StageDecisions &decisions);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using Take = StageDecision::Take;

    QWidget *makeSides();
    QWidget *makeChoices();
    void showConflict(int row);
    void showMine(const StageConflict &conflict);
    void showTheirs(const StageConflict &conflict);
    void onVersions(const QString &path, const Result<StageVersions::Versions> &versions);
    void showBefore(const StageConflict &conflict, const StageVersions::Versions &versions);
    void choose(Take take);
    void onMerged();
    void decide(const StageDecision &decision);
    void showDecision(int row);
    void showPage();
    void refresh();
    void fitSides();
    const StageConflict *current() const;
    const StageVersions::Versions *versions() const; //!< of the current one, when they are there
    const StagedChange *changeAt(const QString &path) const;
    QString mineWords(const QString &path) const;
    QString theirsWords(const StageConflict &conflict) const;
    QString decisionWords(Take take) const;

    Stages &m_stages;
    Stage &m_stage;
    std::vector<StageConflict> m_conflicts;
    StageDecisions m_decisions;
    StageVersions m_reader;
    QHash<QString, StageVersions::Versions> m_versions; //!< that have been read, by path
    QHash<QString, QString> m_merged; //!< texts being worked on, by path
    QString m_editedPath; //!< that the editor is about
    QListWidget *m_list; //!< objectName "conflictList"
    QLabel *m_words; //!< objectName "conflictWords"
    QStackedWidget *m_pages;
    ContentPanel *m_mine; //!< objectName "conflictMine"
    ContentPanel *m_before; //!< objectName "conflictBefore"
    ContentPanel *m_theirs; //!< objectName "conflictTheirs"
    ConflictEditor *m_editor; //!< objectName "conflictEditor"
    std::array<QRadioButton *, 4> m_takes; //!< "keepMine", "keepTheirs", "keepBefore", "mergeLines"; as in Take
    QBoxLayout *m_sides;
    QLabel *m_left; //!< objectName "conflictsLeft"
    QPushButton *m_accept; //!< objectName "decide"
};
