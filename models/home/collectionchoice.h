#pragma once

#include "models/home/collectionlistmodel.h"

//! The collections that something can be put into: those of one's own namespaces, and whether it is in them already.
class CollectionChoice : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    enum Role { HoldsRole = CollectionListModel::CollectionRole + 1 }; //!< besides those of CollectionListModel

    CollectionChoice(hub::HubClient &client, const QStringList &owners, hub::CollectionReference subject,
                     QObject *parent = nullptr);

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    void load();

    const hub::Collection &collection(int row) const { return m_rows.at(size_t(row)).collection; }
    bool holds(int row) const { return m_rows.at(size_t(row)).holds; }
    void add(int row, const QString &note); //!< added() or failed() follows

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;

signals:
    void stateChanged();
    void added(const hub::Collection &collection);
    void failed(const Error &error);

private:
    struct Row {
        hub::Collection collection = {};
        bool holds = false;
    };

    void ask(const QUrl &next, bool onlyHolding);
    void onPage(const hub::Page<hub::Collection> &page, bool onlyHolding);
    void mark(const QString &slug);
    void setState(State state);

    hub::HubClient &m_client;
    QStringList m_owners;
    hub::CollectionReference m_subject;
    std::vector<Row> m_rows;
    QStringList m_holding; //!< slugs
    Error m_error;
    State m_state = State::Loading;
    hub::Request m_request;
    hub::Request m_add;
};
