#pragma once

#include <QAbstractEventDispatcher>
#include <QList>
#include <QObject>
#include <QTextBlock>
#include <QTimer>

class QTextDocument;

//! Lays a long document out in short steps, so that the window answers meanwhile.
//!
//! QTextDocument's own steps double until one of them takes 200,000 characters.
class LayoutPace : public QObject
{
    Q_OBJECT

public:
    explicit LayoutPace(QTextDocument &document); //!< lives as long as the document's layout

    bool hasReached(qreal y); //!< so far, or all of it
    void hurryTo(qreal y); //!< with no rest between the steps: somebody waits for it

    bool eventFilter(QObject *layout, QEvent *event) override;

private:
    QList<QAbstractEventDispatcher::TimerInfoV2> timers() const;
    bool isDone() const;
    bool isStepDue(const QEvent &event) const;
    void advance();
    bool step(); //!< whether there is more to be done

    QTextDocument &m_document;
    QTextBlock m_last; //!< all to here was laid out
    QTimer m_hurry;
    qreal m_goal = 0;
};
