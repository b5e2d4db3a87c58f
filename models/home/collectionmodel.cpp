#include "models/home/collectionmodel.h"

#include "models/place.h"

#include <QMimeData>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

const QString rowType = u"application/x-hubcap-collection-row"_s;

} // namespace

CollectionModel::CollectionModel(hub::HubClient &client, QObject *parent) : QAbstractListModel(parent), m_client(client)
{ }

void CollectionModel::open(const QString &slug)
{
    if (slug != m_slug) {
        m_steps.clear();
        m_isRunning = false;
        m_request.cancel();
        m_collection.reset();
        setItems({});
    }
    m_slug = slug;
    setState(State::Loading);
    m_load = m_client.send<hub::Collection>(hub::collections::get(slug), [this](Result<hub::Collection> collection) {
        if (collection)
            return take(*std::move(collection));
        m_error = collection.error();
        setState(State::Failed);
    });
}

void CollectionModel::setEditable(bool on)
{
    m_isEditable = on;
}

void CollectionModel::take(hub::Collection collection)
{
    m_collection = std::move(collection);
    m_slug = m_collection->slug; // another one after the title has changed
    std::vector<hub::CollectionItem> items = m_collection->items;
    std::ranges::stable_sort(items, {}, &hub::CollectionItem::position);
    setItems(std::move(items));
    m_isBehind = !m_steps.empty();
    setState(State::Ready);
}

void CollectionModel::setItems(std::vector<hub::CollectionItem> items)
{
    beginResetModel();
    m_items = std::move(items);
    endResetModel();
}

void CollectionModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void CollectionModel::enqueue(Step step)
{
    m_steps.push_back(std::move(step));
    next();
}

void CollectionModel::next()
{
    if (m_isRunning)
        return;
    if (!m_steps.empty()) {
        m_isRunning = true;
        m_request = m_steps.front()();
    } else if (std::exchange(m_isBehind, false)) {
        reload();
    }
}

void CollectionModel::stepDone()
{
    m_steps.pop_front();
    m_isRunning = false;
}

void CollectionModel::giveUp(const Error &error)
{
    m_steps.clear();
    m_isRunning = false;
    m_isBehind = false;
    emit failed(error);
    reload();
}

template<typename Sent>
CollectionModel::Step CollectionModel::sending(Sent call)
{
    return [this, call = std::move(call)] {
        return m_client.send<hub::Done>(call, [this](const Result<hub::Done> &done) {
            if (!done)
                return giveUp(done.error());
            stepDone();
            next();
        });
    };
}

void CollectionModel::add(std::vector<hub::CollectionReference> candidates, const QString &note)
{
    if (!candidates.empty())
        tryAdding(candidates, note, 0);
}

void CollectionModel::tryAdding(const std::vector<hub::CollectionReference> &candidates, const QString &note,
                                size_t first)
{
    enqueue([this, candidates, note, first] {
        auto done = [this, candidates, note, first](Result<hub::Collection> collection) {
            const bool isUnknown = !collection
                && (collection.error().kind == Error::Kind::RepoNotFound
                    || collection.error().kind == Error::Kind::NotFound);
            if (isUnknown && first + 1 < candidates.size()) {
                stepDone();
                return tryAdding(candidates, note, first + 1);
            }
            if (!collection)
                return giveUp(collection.error());
            stepDone();
            take(*std::move(collection));
            emit added(rowCount() - 1);
            next();
        };
        return m_client.send<hub::Collection>(hub::collections::addItem(m_slug, candidates[first], note),
                                              std::move(done));
    });
}

void CollectionModel::remove(int row)
{
    const hub::CollectionItem item = m_items.at(size_t(row));
    beginRemoveRows({}, row, row);
    m_items.erase(m_items.begin() + row);
    endRemoveRows();
    enqueue([this, item, row] {
        return m_client.send<hub::Done>(hub::collections::removeItem(m_slug, item.handle),
                                        [this, item, row](const Result<hub::Done> &done) {
                                            const bool isGone = done || done.error().kind == Error::Kind::NotFound;
                                            if (!isGone)
                                                return giveUp(done.error());
                                            stepDone();
                                            emit removed(item, row);
                                            next();
                                        });
    });
}

void CollectionModel::putBack(const hub::CollectionItem &item, int row)
{
    enqueue([this, item, row] {
        return m_client.send<hub::Collection>(hub::collections::addItem(m_slug, item.subject, item.note),
                                              [this, row](Result<hub::Collection> collection) {
                                                  if (!collection)
                                                      return giveUp(collection.error());
                                                  stepDone();
                                                  take(*std::move(collection));
                                                  const int last = rowCount() - 1;
                                                  const int place = std::clamp(row, 0, std::max(last, 0));
                                                  if (last > 0 && place != last)
                                                      move(last, place);
                                                  emit added(place);
                                                  next();
                                              });
    });
}

void CollectionModel::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= rowCount() || to >= rowCount())
        return;
    beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
    const auto first = m_items.begin();
    if (to > from)
        std::rotate(first + from, first + from + 1, first + to + 1);
    else
        std::rotate(first + to, first + from, first + from + 1);
    endMoveRows();
    enqueue(sending(hub::collections::updateItem(m_slug, m_items[size_t(to)].handle, {.position = to})));
}

void CollectionModel::setNote(int row, const QString &note)
{
    hub::CollectionItem &item = m_items.at(size_t(row));
    item.note = note;
    item.noteHtml.clear();
    emit dataChanged(index(row), index(row), {ItemRole, NoteRole});
    enqueue(sending(hub::collections::updateItem(m_slug, item.handle, {.note = note})));
}

void CollectionModel::change(const hub::CollectionChange &change)
{
    enqueue([this, change] {
        return m_client.send<hub::Collection>(hub::collections::update(m_slug, change),
                                              [this](Result<hub::Collection> collection) {
                                                  if (!collection)
                                                      return giveUp(collection.error());
                                                  stepDone();
                                                  take(*std::move(collection));
                                                  emit changed();
                                                  next();
                                              });
    });
}

void CollectionModel::removeCollection()
{
    enqueue([this] {
        return m_client.send<hub::Done>(hub::collections::remove(m_slug), [this](const Result<hub::Done> &done) {
            if (!done && done.error().kind != Error::Kind::NotFound)
                return giveUp(done.error());
            m_steps.clear();
            m_isRunning = false;
            emit gone();
        });
    });
}

QVariant CollectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::CollectionItem &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return item.title.isEmpty() ? item.subject.id : item.title;
    case Qt::AccessibleTextRole: {
        const QString what =
            u"%1, %2"_s.arg(item.title.isEmpty() ? item.subject.id : item.title, item.subject.type.text());
        return item.note.isEmpty() ? what : what + u", "_s + item.note;
    }
    case ItemRole: return QVariant::fromValue(item);
    case IdRole: return item.subject.id;
    case NoteRole: return item.note;
    default: return {};
    }
}

Qt::ItemFlags CollectionModel::flags(const QModelIndex &index) const
{
    // Rows are dropped between others, never onto one.
    if (!index.isValid())
        return m_isEditable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return m_isEditable ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList CollectionModel::mimeTypes() const
{
    return {rowType, u"text/uri-list"_s, u"text/plain"_s};
}

QUrl CollectionModel::addressOf(const hub::CollectionItem &item) const
{
    const hub::Endpoint &endpoint = m_client.endpoint();
    if (item.subject.type == hub::ItemKind::Collection)
        return Place::collection(item.subject.id, endpoint).url();
    if (item.subject.type == hub::ItemKind::Paper)
        return endpoint.at("/papers/" + item.subject.id.toUtf8());
    const Result<hub::RepoKind> kind = hub::kindFromName(item.subject.type.text());
    if (!kind)
        return {};
    return Place({.endpoint = endpoint, .repo = {.kind = *kind, .id = item.subject.id}}).url();
}

QMimeData *CollectionModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const int row = indexes.first().row();
    auto *data = new QMimeData;
    // Whose row it is, so that it is not taken for one of another collection.
    data->setData(rowType, m_items[size_t(row)].handle.toUtf8());
    if (const QUrl url = addressOf(m_items[size_t(row)]); !url.isEmpty()) {
        data->setUrls({url});
        data->setText(url.toString());
    }
    return data;
}

bool CollectionModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return m_isEditable && data && (data->hasFormat(rowType) || data->hasUrls() || data->hasText());
}

bool CollectionModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                   const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QString handle = QString::fromUtf8(data->data(rowType));
    const auto own = std::ranges::find(m_items, handle, &hub::CollectionItem::handle);
    if (own != m_items.end()) {
        const int from = int(own - m_items.begin());
        const int before = row < 0 ? rowCount() : row;
        move(from, before > from ? before - 1 : before);
        return false; // it is done: the view must not take the row away
    }
    const QString text = data->hasUrls() ? data->urls().constFirst().toString(QUrl::FullyEncoded) : data->text();
    emit textDropped(text);
    return false;
}
