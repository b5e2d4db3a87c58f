#pragma once

#include "models/merge/conflicttext.h"

#include <QWidget>

class CodeEditor;
class CodeView;
class QLabel;
class QToolButton;

//! One file in conflict: what one side has, what it was, what the other has, and below the text that comes of it, to be
//! worked on by hand or by taking one side, conflict by conflict.
//!
//! F8 and Shift+F8 go to the next and previous conflict, Alt+1 takes the left one, Alt+2 the right one, Alt+3 both.
class ConflictEditor : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictEditor(QWidget *parent = nullptr);
    ~ConflictEditor() override;
    Q_DISABLE_COPY_MOVE(ConflictEditor)

    //! What a side is called above its text, and in the marks around a conflict.
    struct Side {
        QString title = {};
        QString mark = {};
    };

    //! `text` goes on with what was made of it before; empty: from the beginning.
    void setConflict(const MergeConflict &conflict, const Side &ours, const Side &theirs, const QString &text);
    QString text() const;
    bool isUntouched() const; //!< the text is as it was to begin with
    void replaceText(const QString &text); //!< which can be undone
    int openConflicts() const { return int(m_open.size()); }
    std::optional<QByteArray> finished() const; //!< nothing while a conflict is open
    void step(int direction);
    void take(ConflictText::Take take); //!< of the current conflict

signals:
    void textChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Pane {
        QWidget *widget = nullptr;
        QLabel *title = nullptr;
        CodeView *view = nullptr;
    };

    Pane makePane(const QString &name);
    QToolButton *makeButton(const QString &name, const QString &iconName, const QString &text, const QString &toolTip);
    QWidget *makeBar();
    void addKeys();
    void onTextChanged();
    void onCursorMoved();
    void setCurrent(int number);
    void showMarks();
    const ConflictText::Block *currentBlock() const;
    void goTo(const ConflictText::Block &block);

    ConflictText m_conflicts;
    std::vector<ConflictText::Block> m_open;
    int m_current = 0; //!< number of a conflict that is open; 0: none
    bool m_isSetting = false;
    Pane m_ours;
    Pane m_base;
    Pane m_theirs;
    QLabel *m_count; //!< objectName "conflictCount"
    QToolButton *m_previous; //!< objectName "conflictPrevious"
    QToolButton *m_next; //!< objectName "conflictNext"
    QToolButton *m_takeOurs; //!< objectName "takeOurs"
    QToolButton *m_takeTheirs; //!< objectName "takeTheirs"
    QToolButton *m_takeBoth; //!< objectName "takeBoth"
    QToolButton *m_showBase; //!< objectName "conflictShowBase"
    CodeEditor *m_result; //!< objectName "conflictResult"
};
