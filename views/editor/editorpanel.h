#pragma once

#include "models/files/editabletext.h"
#include "models/stage/stagedcontent.h"
#include "models/stage/stages.h"

#include <QWidget>

class CodeEditor;
class ElidedLabel;
class MessageBar;
class PaneStates;
class QLabel;
class QToolButton;

//! A file of a branch in the built-in editor; what is saved goes to the stage. Whoever leaves it loses nothing: what
//! was typed is staged then.
class EditorPanel : public QWidget
{
    Q_OBJECT

public:
    explicit EditorPanel(Stages &stages, QWidget *parent = nullptr);
    ~EditorPanel() override;

    //! Why a file cannot be edited here, as far as that can be told without its content; empty when it can.
    static QString obstacle(const hub::TreeEntry &entry);

    void open(Stage &stage, const hub::TreeEntry &entry); //!< a file that is there, or staged
    void create(Stage &stage, const QString &path, const StageSurroundings &around);
    void leave(); //!< stages what was typed, and forgets the file

    bool isOpen() const { return m_stage != nullptr; }
    bool isDirty() const;
    const QString &path() const { return m_entry.path; }
    bool save(); //!< to the stage; says why not

signals:
    void saved(const QString &path); //!< to the stage
    void left(const QString &path); //!< what was typed was staged by itself
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeHeader();
    void attach(Stage &stage, const hub::TreeEntry &entry);
    void load();
    void onLoaded(const Result<ShownContent> &content);
    void start(EditableText text);
    void refuse(const QString &reason);
    void keepForLater();
    void refresh();
    ContentPlace place() const;

    Stages &m_stages;
    StagedContent m_content;
    Stage *m_stage = nullptr;
    hub::TreeEntry m_entry;
    StageSurroundings m_around;
    EditableText m_format;
    bool m_isNew = false; //!< nothing of it is staged yet
    bool m_isReady = false;

    ElidedLabel *m_name; //!< objectName "editorName"
    QLabel *m_state; //!< objectName "editorState"
    QToolButton *m_save; //!< objectName "editorSave"
    QToolButton *m_close; //!< objectName "editorClose"
    MessageBar *m_message; //!< objectName "editorMessage"
    PaneStates *m_states; //!< objectName "editorStates"
    CodeEditor *m_editor; //!< objectName "editor"
};
