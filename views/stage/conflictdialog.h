#pragma once

#include "models/stages.h"

#include <QDialog>

class ContentPanel;
class QBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;
class QRadioButton;

//! Paths that somebody else has changed as well: shows both versions of each, and asks which one is to be.
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    using Choices = QHash<QString, StageCommit::Choice>;

    ConflictDialog(Stages &stages, Stage &stage, std::vector<StageConflict> conflicts, QWidget *parent = nullptr);

    void setAccept(const QString &text); //!< the verb on the button; "Commit" unless said otherwise

signals:
    void decided(const ConflictDialog::Choices &choices);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSides();
    void showConflict(int row);
    void choose(StageCommit::Choice choice);
    void refresh();
    const StagedChange *changeAt(const QString &path) const;
    QString mineWords(const QString &path) const;
    QString theirsWords(const StageConflict &conflict) const;

    Stages &m_stages;
    Stage &m_stage;
    std::vector<StageConflict> m_conflicts;
    Choices m_choices;
    QListWidget *m_list; //!< objectName "conflictList"
    QLabel *m_words; //!< objectName "conflictWords"
    ContentPanel *m_mine; //!< objectName "conflictMine"
    ContentPanel *m_theirs; //!< objectName "conflictTheirs"
    QRadioButton *m_keepMine; //!< objectName "keepMine"
    QRadioButton *m_keepTheirs; //!< objectName "keepTheirs"
    QBoxLayout *m_sides;
    QLabel *m_left; //!< objectName "conflictsLeft"
    QPushButton *m_accept; //!< objectName "decide"
};
