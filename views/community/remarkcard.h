#pragma once

#include "models/community/remarks.h"

#include <QFrame>

class MarkdownEditor;
class PersonFinder;
class QLabel;
class QPushButton;
class QStackedLayout;
class QToolButton;

//! A remark between the lines that it is about: to be read, or to be written (Ctrl+Enter keeps it, Escape leaves it as
//! it was).
class RemarkCard : public QFrame
{
    Q_OBJECT

public:
    RemarkCard(Remarks &remarks, int id, QWidget *parent = nullptr);

    int id() const { return m_id; }
    bool isOpen() const { return m_isOpen; }
    void open(); //!< for writing
    void setPeople(PersonFinder *people); //!< whom it can mention

    QSize sizeHint() const override;

signals:
    void closed(); //!< the keyboard goes back to the lines

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void setOpen(bool open);
    void keep();
    void leave();
    void showText();

    Remarks &m_remarks;
    int m_id;
    bool m_isOpen = false;
    QString m_before; //!< what it said when it was opened
    QLabel *m_head;
    QLabel *m_text; //!< objectName "remarkText"
    QToolButton *m_edit; //!< objectName "remarkEdit"
    QToolButton *m_delete; //!< objectName "remarkDelete"
    MarkdownEditor *m_editor; //!< objectName "remarkEditor"
    QPushButton *m_cancel; //!< objectName "remarkCancel"
    QPushButton *m_keep; //!< objectName "remarkKeep"
};
