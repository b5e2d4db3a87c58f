#include "models/explore/facetvaluemodel.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto typingPause = 150ms;
constexpr int mostHits = 20; // of the Hub's quick search

QStringList hitTypes(Facet::Values values)
{
    switch (values) {
    case Facet::Values::People: return {u"org"_s, u"user"_s};
    case Facet::Values::Models: return {u"model"_s};
    case Facet::Values::Datasets: return {u"dataset"_s};
    case Facet::Values::Catalogue:
    case Facet::Values::Fixed:
    case Facet::Values::Text:
    case Facet::Values::Range: break;
    }
    return {};
}

} // namespace

FacetValueModel::FacetValueModel(hub::HubClient &client, TagCatalogue &catalogue, QObject *parent)
    : QAbstractListModel(parent)
    , m_client(client)
    , m_catalogue(catalogue)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FacetValueModel::ask);
    connect(&m_catalogue, &TagCatalogue::changed, this, [this](hub::RepoKind kind) {
        if (!m_facet || m_facet->values != Facet::Values::Catalogue || kind != m_search.query.kind)
            return;
        collect();
        rebuild();
        emit stateChanged();
    });
}

void FacetValueModel::setSubject(const Facet &facet, const RepoSearch &search)
{
    m_request.cancel();
    m_pause.stop();
    m_facet = &facet;
    m_search = search;
    m_text.clear();
    m_isAsking = false;
    m_error.reset();
    if (facet.values == Facet::Values::Catalogue)
        m_catalogue.ensure(search.query.kind);
    collect();
    rebuild();
    emit stateChanged();
}

void FacetValueModel::setSearch(const RepoSearch &search)
{
    m_search = search;
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1), {ChosenRole, Qt::CheckStateRole});
}

void FacetValueModel::setText(const QString &text)
{
    const QString words = text.simplified();
    if (words == m_text)
        return;
    m_text = words;
    if (isAsked()) {
        m_request.cancel();
        m_error.reset();
        m_isAsking = !words.isEmpty();
        if (m_isAsking)
            m_pause.start();
        else
            m_pause.stop();
        emit stateChanged();
    }
    rebuild();
}

bool FacetValueModel::isAsked() const
{
    return m_facet && !hitTypes(m_facet->values).isEmpty();
}

FacetValueModel::State FacetValueModel::state() const
{
    if (isAsked())
        return m_isAsking ? State::Loading : m_error ? State::Failed : State::Ready;
    if (!m_facet || m_facet->values != Facet::Values::Catalogue)
        return State::Ready;
    switch (m_catalogue.state(m_search.query.kind)) {
    case TagCatalogue::State::Absent:
    case TagCatalogue::State::Loading: return State::Loading;
    case TagCatalogue::State::Failed: return State::Failed;
    case TagCatalogue::State::Ready: return State::Ready;
    }
    Q_UNREACHABLE_RETURN(State::Ready);
}

std::optional<Error> FacetValueModel::error() const
{
    if (state() != State::Failed)
        return {};
    return isAsked() ? m_error : m_catalogue.error(m_search.query.kind);
}

FacetValueModel::Value FacetValueModel::valueOf(const hub::Tag &tag) const
{
    const QString written = m_facet->shortValue(tag.id);
    const QString label = tag.label.isEmpty() ? written : tag.label;
    return {.value = tag.id, .label = label, .detail = label == written ? QString() : written};
}

void FacetValueModel::collect()
{
    m_known.clear();
    m_index.clear();
    if (!m_facet)
        return;
    for (const QString &value : m_facet->fixedValues())
        m_known.push_back({.value = value, .label = value});
    if (m_facet->values == Facet::Values::Catalogue) {
        for (const hub::Tag &tag : m_catalogue.tags(m_search.query.kind, m_facet->tagType))
            m_known.push_back(valueOf(tag));
    }
    for (const Value &value : m_known)
        m_index.add(value.label + u' ' + value.detail);
}

void FacetValueModel::ask()
{
    m_request = m_client.send<hub::QuickAnswer>(
        hub::discovery::quick({.text = m_text, .limit = mostHits, .types = hitTypes(m_facet->values)}),
        [this](Result<hub::QuickAnswer> answer) { onAnswer(std::move(answer)); });
}

void FacetValueModel::onAnswer(Result<hub::QuickAnswer> answer)
{
    m_isAsking = false;
    m_known.clear();
    m_index.clear();
    if (!answer)
        m_error = answer.error();
    else {
        for (const hub::QuickHit &hit : answer->hits) {
            m_known.push_back({.value = hit.id, .label = hit.id, .detail = hit.title});
            m_index.add(hit.id);
        }
    }
    rebuild();
    emit stateChanged();
}

bool FacetValueModel::isChosen(const QString &value) const
{
    return m_facet && facets::holds(m_search, {m_facet, value});
}

// They are there even where the catalogue does not know them, so that they can be taken away again.
std::vector<FacetValueModel::Value> FacetValueModel::chosen() const
{
    const facets::TypeOfTag typeOf = [this](const QString &tag) {
        return m_catalogue.typeOf(m_search.query.kind, tag);
    };
    std::vector<Value> values;
    for (const FacetValue &set : facets::valuesIn(m_search, typeOf)) {
        if (set.facet != m_facet)
            continue;
        const auto known = std::ranges::find(m_known, set.value, &Value::value);
        values.push_back(known != m_known.end() ? *known
                                                : Value{.value = set.value, .label = m_facet->shortValue(set.value)});
    }
    return values;
}

void FacetValueModel::rebuild()
{
    std::vector<Value> rows;
    m_hidden = 0;
    if (m_facet && m_text.isEmpty()) {
        rows = chosen();
        const size_t first = rows.size();
        if (!isAsked()) {
            for (const Value &value : m_known) {
                if (std::ranges::contains(std::span(rows).first(first), value.value, &Value::value))
                    continue;
                if (qsizetype(rows.size()) < mostRows)
                    rows.push_back(value);
                else
                    ++m_hidden;
            }
        }
    } else if (m_facet && isAsked()) {
        rows = m_known; // the Hub has looked already
    } else if (m_facet) {
        for (const FuzzyIndex::Hit &hit : m_index.search(FuzzyMatcher(m_text), mostRows))
            rows.push_back(m_known[size_t(hit.entry)]);
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

bool FacetValueModel::offers(const QString &value) const
{
    return std::ranges::any_of(m_rows, [&value](const Value &row) { return row.value == value || row.label == value; });
}

int FacetValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant FacetValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Value &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.label;
    case Qt::CheckStateRole: return isChosen(row.value) ? Qt::Checked : Qt::Unchecked;
    case ValueRole: return row.value;
    case DetailRole: return row.detail;
    case ChosenRole: return isChosen(row.value);
    default: return {};
    }
}
