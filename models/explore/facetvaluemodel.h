#pragma once

#include "hub/discovery.h"
#include "models/explore/facet.h"
#include "models/explore/tagcatalogue.h"
#include "models/palette/fuzzyindex.h"

#include <QAbstractListModel>
#include <QTimer>

//! What a search can be narrowed down to by one facet: the values of the tag catalogue, what the Hub's quick search
//! finds, or a few that are known; those that are set already come first.
class FacetValueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    enum Role {
        ValueRole = Qt::UserRole + 1, //!< as facets::with() takes it
        DetailRole, //!< how it is written, where that is not its label
        ChosenRole, //!< bool: set in the search
    };

    static constexpr qsizetype mostRows = 300; //!< of a long vocabulary one types a few letters anyway

    FacetValueModel(hub::HubClient &client, TagCatalogue &catalogue, QObject *parent = nullptr);

    void setSubject(const Facet &facet, const RepoSearch &search);
    void setSearch(const RepoSearch &search); //!< another one of the same kind: what is set in it is marked
    void setText(const QString &text); //!< what is looked for among the values

    State state() const;
    std::optional<Error> error() const;
    bool isAsked() const; //!< of the Hub as one types, rather than known beforehand
    qsizetype hiddenCount() const { return m_hidden; } //!< more that fit, beyond the most rows
    bool offers(const QString &value) const; //!< among the rows

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;

signals:
    void stateChanged();

private:
    struct Value {
        QString value = {};
        QString label = {};
        QString detail = {};
    };

    void collect();
    void ask();
    void onAnswer(Result<hub::QuickAnswer> answer);
    void rebuild();
    std::vector<Value> chosen() const;
    bool isChosen(const QString &value) const;
    Value valueOf(const hub::Tag &tag) const;

    hub::HubClient &m_client;
    TagCatalogue &m_catalogue;
    const Facet *m_facet = nullptr;
    RepoSearch m_search;
    QString m_text;
    std::vector<Value> m_known; //!< all there are, or what the Hub found
    FuzzyIndex m_index; //!< of m_known
    std::vector<Value> m_rows;
    qsizetype m_hidden = 0;
    QTimer m_pause;
    hub::Request m_request;
    bool m_isAsking = false;
    std::optional<Error> m_error; //!< of the Hub's quick search
};
