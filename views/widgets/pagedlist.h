#pragma once

#include "core/error.h"

#include <QWidget>

#include <functional>

class MessageBar;
class PagedModelBase;
class PaneStates;
class PlaceListView;
class QAbstractItemModel;
class QLabel;

//! A list that comes page by page, in all its states: loading, empty, there, failed at once or further down.
class PagedList : public QWidget
{
    Q_OBJECT

public:
    //! What is said where nothing is.
    struct Empty {
        QString iconName = {};
        QString title = {};
        QString sentence = {};
        QString action = {};
    };

    //! `shown` is the model itself or a proxy of it.
    PagedList(PagedModelBase &model, QAbstractItemModel &shown, QWidget *parent = nullptr);

    PlaceListView *list() const { return m_list; }
    PaneStates *states() const { return m_states; }
    void setEmpty(std::function<Empty()> empty) { m_empty = std::move(empty); }
    //! For proxies that sort or search: they can do so only among all rows.
    void setFetchesAll(bool on) { m_fetchesAll = on; }
    void update(); //!< after the proxy was told to show others

signals:
    void emptyActionTriggered();
    void signInRequested();

private:
    void retry();
    void showFailure(const Error &error);

    PagedModelBase &m_model;
    QAbstractItemModel &m_shown;
    std::function<Empty()> m_empty = [] { return Empty(); };
    bool m_fetchesAll = false;
    PaneStates *m_states;
    PlaceListView *m_list;
    QLabel *m_footer; //!< objectName "footer"
    MessageBar *m_message; //!< objectName "pageMessage": a further page that failed
};
