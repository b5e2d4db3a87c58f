#pragma once

#include "models/place.h"

#include <QToolButton>

//! One step of the way to a place, to click on; shortens itself where there is little room.
class Crumb : public QToolButton
{
    Q_OBJECT

public:
    Crumb(const QString &text, Place place, QWidget *parent);

    const Place &place() const { return m_place; }
    int fullWidth() const;
    void setRoom(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void activated(const Place &place, bool inNewTab);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    int widthOf(const QString &text) const;

    QString m_text;
    Place m_place;
};
