#pragma once

#include "core/result.h"
#include "hub/page.h"
#include "hub/request.h"

#include <QAbstractListModel>

#include <iterator>
#include <optional>
#include <vector>

//! The state and signals that every paged listing shares; views know models through this class.
class PagedModelBase : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State {
        Idle, //!< there is a page to ask for
        Loading,
        Complete, //!< the last page has come
        Failed, //!< error() says why; retry() asks again
    };

    using QAbstractListModel::QAbstractListModel;

    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    bool isRefreshing() const { return m_isRefreshing; } //!< the rows are those of before, until the first page comes

    virtual void refresh() = 0; //!< load from the first page on; the old rows stay until it has come
    virtual void retry() = 0; //!< ask again for the page that failed

signals:
    void stateChanged(PagedModelBase::State state);

protected:
    void setState(State state, std::optional<Error> error = {});
    void setRefreshing(bool on) { m_isRefreshing = on; }

private:
    State m_state = State::Idle;
    std::optional<Error> m_error;
    bool m_isRefreshing = false;
};

//! Rows that come page by page. Subclasses name the request of a page and what a row shows.
template<typename Row>
class PagedModel : public PagedModelBase
{
public:
    using PagedModelBase::PagedModelBase;

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    const Row &row(const QModelIndex &index) const { return m_rows.at(size_t(index.row())); }
    const std::vector<Row> &rows() const { return m_rows; }
    qint64 total() const { return m_total; } //!< of all pages, -1 when the Hub does not say

    // A page that failed is not asked for again until retry(): views call fetchMore() whenever they lay out, and would
    // otherwise hammer a server that is down.
    bool canFetchMore(const QModelIndex &parent) const final
    {
        return !parent.isValid() && state() == State::Idle && !m_next.isEmpty() && !waits();
    }
    void fetchMore(const QModelIndex &parent) final
    {
        if (canFetchMore(parent))
            load();
    }

    void refresh() final
    {
        m_next.clear();
        setRefreshing(true);
        load();
    }

    //! Whether the next page is to be asked for only when somebody says so.
    virtual bool waits() const { return false; }

    //! Another subject: the rows of the old one must not stay.
    void reset()
    {
        m_request.cancel();
        replace({});
        m_next.clear();
        m_total = -1;
        setRefreshing(false);
        setState(State::Complete);
    }

    void retry() final
    {
        if (state() == State::Failed)
            load();
    }

protected:
    //! An empty address asks for the first page.
    virtual hub::Request requestPage(const QUrl &next, Callback<hub::Page<Row>> done) = 0;

private:
    void load()
    {
        setState(State::Loading);
        m_request = requestPage(m_next, [this](Result<hub::Page<Row>> page) {
            if (page)
                return take(*std::move(page));
            setState(State::Failed, page.error());
        });
    }

    void take(hub::Page<Row> page)
    {
        m_next = page.next;
        m_total = std::max(m_total, page.total);
        if (isRefreshing()) {
            setRefreshing(false);
            replace(std::move(page.items));
        } else {
            append(std::move(page.items));
        }
        setState(m_next.isEmpty() ? State::Complete : State::Idle);
    }

    void replace(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }

    void append(std::vector<Row> rows)
    {
        if (rows.empty())
            return;
        const int first = rowCount();
        beginInsertRows({}, first, first + int(rows.size()) - 1);
        std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
        endInsertRows();
    }

    std::vector<Row> m_rows;
    QUrl m_next;
    qint64 m_total = -1;
    hub::Request m_request;
};
