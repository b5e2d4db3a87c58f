#pragma once

#include "hub/collections.h"
#include "hub/hubclient.h"

#include <QAbstractListModel>

#include <deque>

//! One collection: its items in their order, and what can be done to it.
//!
//! Changes show at once and are sent one after the other; where the Hub refuses one, the rest is dropped and the list
//! is fetched again, so that it shows how things are.
class CollectionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };
    enum Role {
        ItemRole = Qt::UserRole + 1, //!< hub::CollectionItem
        IdRole,
        NoteRole,
    };

    explicit CollectionModel(hub::HubClient &client, QObject *parent = nullptr);

    void open(const QString &slug); //!< what was there stays until the answer, unless it was another one
    void reload() { open(m_slug); }

    State state() const { return m_state; }
    bool hasCollection() const { return m_collection.has_value(); }
    const hub::Collection &collection() const { return *m_collection; } //!< its items are those of the last answer
    const QString &slug() const { return m_slug; }
    const Error &error() const { return m_error; }
    bool isChanging() const { return m_isRunning || !m_steps.empty(); }

    void setEditable(bool on); //!< rows can be dragged about
    const hub::CollectionItem &item(int row) const { return m_items.at(size_t(row)); }

    //! The first of the references that the Hub knows; added() or failed() follows.
    void add(std::vector<hub::CollectionReference> candidates, const QString &note = {});
    //! removed() follows; the item can be given to putBack().
    void remove(int row);
    void putBack(const hub::CollectionItem &item, int row);
    void move(int from, int to); //!< to the row that it then has
    void setNote(int row, const QString &note);
    void change(const hub::CollectionChange &change); //!< changed() or failed() follows
    void removeCollection(); //!< gone() or failed() follows

    int rowCount(const QModelIndex &parent = {}) const final { return parent.isValid() ? 0 : int(m_items.size()); }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;
    Qt::DropActions supportedDropActions() const final { return Qt::MoveAction | Qt::CopyAction; }
    Qt::DropActions supportedDragActions() const final { return Qt::MoveAction; }
    QStringList mimeTypes() const final;
    QMimeData *mimeData(const QModelIndexList &indexes) const final; //!< for other programs: the address
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const final;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) final;

signals:
    void stateChanged();
    void failed(const Error &error); //!< a change did; the list is as the Hub has it again
    void added(int row);
    void removed(const hub::CollectionItem &item, int row);
    void changed();
    void gone();
    void textDropped(const QString &text); //!< onto the list, perhaps to be added

private:
    using Step = std::function<hub::Request()>; //!< sends, and in the end calls stepDone() and next(), or giveUp()

    void enqueue(Step step);
    void next();
    void stepDone();
    void giveUp(const Error &error);
    void tryAdding(const std::vector<hub::CollectionReference> &candidates, const QString &note, size_t first);
    template<typename Sent>
    Step sending(Sent call);
    void take(hub::Collection collection);
    void setItems(std::vector<hub::CollectionItem> items);
    void setState(State state);
    QUrl addressOf(const hub::CollectionItem &item) const;

    hub::HubClient &m_client;
    QString m_slug;
    std::optional<hub::Collection> m_collection;
    std::vector<hub::CollectionItem> m_items;
    Error m_error;
    State m_state = State::Idle;
    bool m_isEditable = false;
    std::deque<Step> m_steps; //!< still to be sent; the first may be under way
    bool m_isRunning = false; //!< it is
    bool m_isBehind = false; //!< the rows are those of an answer that did not know of later steps
    hub::Request m_request; //!< of the step under way
    hub::Request m_load;
};

Q_DECLARE_METATYPE(hub::CollectionItem)
