#pragma once

#include "models/stage/stagedcontent.h"

#include <QWidget>

class CodeView;
class ElidedLabel;
class QLabel;
class QStackedWidget;

//! One of two contents that stand beside each other: text, or why there is none to be seen.
class ContentPanel : public QWidget
{
    Q_OBJECT

public:
    ContentPanel(hub::HubClient &client, const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    //! `nothing`: what is said where there is no content.
    void show(const ContentPlace &place, const QString &name, const QString &nothing);
    void fill(const Result<ShownContent> &content, const QString &name, const QString &nothing);

private:
    void say(const QString &text);

    StagedContent m_content;
    ElidedLabel *m_title;
    QLabel *m_size;
    QStackedWidget *m_pages;
    QLabel *m_words; //!< objectName "contentWords"
    CodeView *m_code; //!< objectName "contentCode"
};
