#pragma once

#include "models/cards/cardmarkdown.h"
#include "models/community/remarks.h"

#include <QFrame>

class CommentText;
class ImageSource;
class MarkdownEditor;
class PersonFinder;
class QLabel;
class QPushButton;
class QToolButton;

//! A remark between the lines that it is about: to be read, or to be written (Ctrl+Enter keeps it, Escape leaves it as
//! it was).
class RemarkCard : public QFrame
{
    Q_OBJECT

public:
    RemarkCard(Remarks &remarks, int id, ImageSource &images, QWidget *parent = nullptr);

    int id() const { return m_id; }
    bool isOpen() const { return m_isOpen; }
    void open(); //!< for writing
    void setPeople(PersonFinder *people); //!< whom it can mention
    void setBase(const CardBase &base); //!< where its links lead
    void setImagesAllowed(bool allowed); //!< pictures are loaded without a question

    QSize sizeHint() const override;

signals:
    void linkActivated(const QUrl &url);
    void closed(); //!< the keyboard goes back to the lines

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    void setOpen(bool open);
    void keep();
    void leave();
    void showText();
    void askForImages(int count, const QStringList &hosts);

    Remarks &m_remarks;
    int m_id;
    bool m_isOpen = false;
    QString m_before; //!< what it said when it was opened
    QString m_shown; //!< what is to be read
    CardBase m_base;
    bool m_areImagesAllowed = false;
    bool m_asksForImages = false; //!< and waits for an answer
    QLabel *m_head;
    CommentText *m_text; //!< objectName "remarkText"
    QToolButton *m_loadImages; //!< objectName "remarkImages": pictures of strangers wait for consent
    QToolButton *m_edit; //!< objectName "remarkEdit"
    QToolButton *m_delete; //!< objectName "remarkDelete"
    MarkdownEditor *m_editor; //!< objectName "remarkEditor"
    QPushButton *m_cancel; //!< objectName "remarkCancel"
    QPushButton *m_keep; //!< objectName "remarkKeep"
};
