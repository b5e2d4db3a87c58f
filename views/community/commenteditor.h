#pragma once

#include "models/cards/cardmarkdown.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class AttachmentBar;
class Attachments;
class CardPane;
class Drafts;
class ImageSource;
class MarkdownEditor;
class PersonFinder;
class QLabel;
class QPushButton;
class QSplitter;
class QTabBar;
class QToolButton;

//! Where a comment is written: Markdown with its marks at hand, a look at how it will be read, and a button to send it.
//!
//! What was typed is kept as a draft until it was sent; a failure leaves it where it is.
class CommentEditor : public QWidget
{
    Q_OBJECT

public:
    explicit CommentEditor(ImageSource &images, QWidget *parent = nullptr);

    void setDraft(Drafts *drafts, const QString &key); //!< what was kept under the key appears
    void setBase(const CardBase &base) { m_base = base; } //!< of relative links in the preview
    void setSubmitText(const QString &text, const QString &toolTip = {});
    void setCancelable(bool on);
    void setRefusal(const QString &why); //!< why nothing can be sent; empty: it can
    void setBusy(bool busy);
    void setEmptyAllowed(bool allowed); //!< a merge needs no words
    void setPeople(PersonFinder *people); //!< whose names are offered after an @
    //! Where files that are dropped or pasted can go (see AttachmentBar).
    void setAttachments(Attachments *attachments, const QString &commitTitle, const QString &refusal = {});
    //! Makes what is sent out of what is typed; null: that itself.
    void setFrame(std::function<QString(const QString &)> frame);
    void setHint(const QString &text); //!< below the text, while nothing is wrong with it

    QString text() const;
    void setText(const QString &text);
    void clear(); //!< it was sent: the draft is forgotten
    void quote(const QString &text);
    void focusText();
    void submit(); //!< as its button does

signals:
    void submitted(const QString &text);
    void cancelled();
    void textChanged();

private:
    void layOut();
    void insertLinks(const QString &markdown);
    //! The sign is a letter or two, or the name of an icon.
    QToolButton *makeMark(const QString &name, const QString &sign, const QString &toolTip);
    enum View { Write, Both, Preview }; // as the tabs stand
    void showView(int view);
    void updatePreview();
    QString whole() const; //!< what is sent
    void showState();

    Drafts *m_drafts = nullptr;
    QString m_key;
    CardBase m_base;
    AttachmentBar *m_files; //!< objectName "editorFiles"
    QTabBar *m_tabs; //!< objectName "editorTabs"
    QWidget *m_marks;
    QSplitter *m_pages;
    QTimer m_typingPause;
    MarkdownEditor *m_text; //!< objectName "editorText"
    CardPane *m_preview;
    QLabel *m_note; //!< objectName "editorNote"
    QPushButton *m_cancel; //!< objectName "editorCancel"
    QPushButton *m_submit; //!< objectName "editorSubmit"
    QString m_refusal;
    QString m_toolTip;
    QString m_hint;
    std::function<QString(const QString &)> m_frame;
    bool m_isBusy = false;
    bool m_mayBeEmpty = false;
};
