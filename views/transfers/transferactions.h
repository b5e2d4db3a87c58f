#pragma once

#include "transfer/transferqueue.h"

#include <QWidget>

#include <vector>

class QToolButton;

//! What a person can do with a job.
enum class TransferAction { OpenResult, CopyLink, Retry, Skip, ShowDetails, Pause, Resume, Cancel, Remove };

namespace transferactions {

//! How an action looks wherever it is offered: on a row, in a menu.
struct Look {
    QString name; //!< objectName
    QString text;
    QString icon;
    bool showsText = false;
};

Look look(TransferAction action);
//! What the job's state allows, in the order of reading.
QList<TransferAction> actionsFor(const transfer::JobSnapshot &job);

constexpr int gap = 2;
constexpr int topMargin = 4; //!< above the buttons of a row
int iconExtent(const QFontMetrics &metrics);
int buttonExtent(const QFontMetrics &metrics);
int buttonWidth(TransferAction action, const QFontMetrics &metrics);
int widestBar(const QFontMetrics &metrics); //!< room for the actions of any state

} // namespace transferactions

//! The actions of one job as real buttons, for keyboards and screen readers; other rows only paint theirs.
class TransferActionBar : public QWidget
{
    Q_OBJECT

public:
    explicit TransferActionBar(QWidget *parent = nullptr);

    void setJob(const transfer::JobSnapshot &job);

signals:
    void triggered(TransferAction action);

protected:
    void changeEvent(QEvent *event) override;

private:
    void resizeButtons();

    std::vector<std::pair<TransferAction, QToolButton *>> m_buttons;
};
