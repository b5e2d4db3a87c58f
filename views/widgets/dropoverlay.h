#pragma once

#include <QWidget>

//! Lies over a pane while something is dragged above it and says what letting go would do, or why it would do nothing.
//!
//! A frame and a pill at the bottom, so that what is underneath stays to be aimed at.
class DropOverlay : public QWidget
{
    Q_OBJECT

public:
    explicit DropOverlay(QWidget *parent);

    void announce(const QString &text); //!< shows it
    void refuse(const QString &reason); //!< shows it
    QString text() const { return m_text; }
    bool isRefusal() const { return m_isRefusal; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void present(const QString &text, bool isRefusal);

    QString m_text;
    bool m_isRefusal = false;
};
