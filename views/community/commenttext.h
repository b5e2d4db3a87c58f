#pragma once

#include "views/cards/cardview.h"

//! A comment among other things, read as in its thread: as high as its text, and scrolled by what is around it.
class CommentText : public CardView
{
    Q_OBJECT

public:
    explicit CommentText(ImageSource &images, QWidget *parent = nullptr);

    void setMarkdown(const QString &markdown, const CardBase &base);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void heightChanged(); //!< at the width it has

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void onRendered();

    mutable bool m_isMeasured = false; //!< the text flows because somebody asks how high it is
};
