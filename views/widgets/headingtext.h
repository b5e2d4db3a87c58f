#pragma once

#include <QLabel>
#include <QPointer>

//! A heading that may need several lines or be selected; HeadingLabel is one that shortens itself to a single line.
//!
//! It follows the font of what it stands in: a label with a font of its own is told of no other.
class HeadingText : public QLabel
{
    Q_OBJECT

public:
    explicit HeadingText(double scale, QWidget *parent);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();
    void dress();

    double m_scale; //!< of the font around it
    QPointer<QWidget> m_around;
};
