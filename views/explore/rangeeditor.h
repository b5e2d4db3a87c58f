#pragma once

#include "core/result.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

//! Two ends of a range, either of which may be missing.
class RangeEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RangeEditor(QWidget *parent = nullptr);

    void setUnit(const QString &hint, const QString &example); //!< what the numbers are, and one of them
    void setRange(const QString &range); //!< min:6B,max:128B; empty: none
    void focusFirst();

signals:
    void accepted(const QString &range); //!< empty: none any more

private:
    void accept();
    void say(const QString &problem);

    QLineEdit *m_least; //!< objectName "rangeLeast"
    QLineEdit *m_most; //!< objectName "rangeMost"
    QLabel *m_hint; //!< objectName "rangeHint": what the numbers are, or what is wrong with them
    QPushButton *m_apply; //!< objectName "rangeApply"
    QPushButton *m_clear; //!< objectName "rangeClear"
    QString m_unit;
};
