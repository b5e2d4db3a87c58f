#pragma once

#include <QWidget>

class KindFilter;
class QHBoxLayout;

//! What stands above a list of somebody's page: kinds, a search, an order, a button. Where there is no room for all of
//! them the search gets a line of its own; where there is still too little, the kinds show their icons alone.
class ListControls : public QWidget
{
    Q_OBJECT

public:
    //! The search, which is one of them, takes the room that is left.
    ListControls(const QList<QWidget *> &controls, QWidget *search, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    void fit();
    void putSearch(bool below);
    int widthNeeded(bool withSearch) const; //!< for all in one line, in words

    QList<QWidget *> m_controls;
    QWidget *m_search;
    KindFilter *m_kinds = nullptr; //!< null: none of them
    QHBoxLayout *m_first;
    QHBoxLayout *m_second;
    bool m_isSearchBelow = false;
};
