#pragma once

#include "models/transfers/uploadplanmodel.h"
#include "views/upload/plantexts.h"

#include <QWidget>

class ElidedLabel;
class FindingsView;
class MessageBar;
class PlanCard;
class QGridLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeView;

//! Shows a plan: its sums, which also filter, and its files; and how the making of it comes along.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(UploadPlanModel &model, QWidget *parent = nullptr);

    void focusSearch();
    void showPath(const QString &path); //!< selects the file in the list

signals:
    void retryRequested(); //!< the plan shall be made again
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildCards();
    void buildList();
    void layOut();
    void dressCards();
    void arrangeCards(); //!< in as few rows as there is room for
    void onStateChanged();
    void onProgressChanged();
    void onTotalsChanged();
    void onCardClicked(UploadPlanModel::Group group);
    void refreshPlaceholder();
    void resizeColumns();
    QString summary() const;
    QString forecast() const;
    PlanCard *card(UploadPlanModel::Group group) const { return m_cards.at(std::size_t(group)); }

    UploadPlanModel &m_model;
    PlanTexts m_texts;
    std::array<PlanCard *, UploadPlanModel::groupCount> m_cards{}; //!< objectNames "planNew", "planChanged", …
    MessageBar *m_message; //!< objectName "planMessage": why there is no plan
    MessageBar *m_warning; //!< objectName "planWarning": what the Hub thinks of the card, links not followed
    QWidget *m_cardBox;
    QGridLayout *m_cardGrid;
    QLabel *m_summary; //!< objectName "planSummary"
    QLabel *m_forecast; //!< objectName "planForecast": time, and how much of what the Hub allows
    FindingsView *m_findings; //!< objectName "planFindings"
    QWidget *m_planning;
    QLabel *m_phase; //!< objectName "planPhase"
    QProgressBar *m_progress; //!< objectName "planProgress"
    QPushButton *m_cancel; //!< objectName "cancelPlanning"
    QLineEdit *m_search; //!< objectName "planSearch"
    QTreeView *m_list; //!< objectName "planList"
    QLabel *m_nothing; //!< objectName "planNothing", over the empty list
};
