#pragma once

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

//! A line of controls that fits itself into the width that there is: where not all of them find room, one of them gets
//! a line of its own below.
class FoldingLine : public QWidget
{
    Q_OBJECT

public:
    explicit FoldingLine(QWidget *parent);

protected:
    void add(QWidget *part, int stretch = 0);
    void setFolding(QWidget *part, Qt::Alignment below = {}); //!< one of them, and where it stands in its own line
    void setMargins(const QMargins &margins, int between); //!< around the lines, and between them

    bool isFolded() const { return m_isFolded; }
    int widthNeeded(bool withFolding = true) const; //!< by all in one line
    virtual int widthOf(const QWidget *part) const; //!< that it needs; 0: it takes no room
    virtual void fit();

    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fold();
    void unfold();

    QList<QWidget *> m_parts;
    QWidget *m_folding = nullptr;
    Qt::Alignment m_below;
    QVBoxLayout *m_lines;
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    int m_place = 0; //!< of what folds, in the first line
    int m_stretch = 0; //!< likewise
    bool m_isFolded = false;
};
