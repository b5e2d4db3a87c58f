#pragma once

#include "models/explore/reposearch.h"

#include <functional>
#include <span>

//! One thing that repos of a kind can be narrowed down by: how it is written, where its values come from, and which
//! part of a search it is.
struct Facet {
    enum class Field {
        Author,
        Name,
        Task, //!< one in a parameter of its own, further ones as tags
        Tag,
        Gated,
        Inference,
        Provider,
        App,
        Parameters, //!< a range of sizes: 6B..128B
        Emissions, //!< a range of grams
        Model, //!< that a Space uses
        Dataset,
        Linked,
    };
    enum class Values { Catalogue, People, Models, Datasets, Fixed, Text, Range };

    Field field = Field::Tag;
    QLatin1StringView key = {}; //!< in the text of a search: key:value
    const char *titleText = nullptr; //!< before translation
    QLatin1StringView iconName = {};
    Values values = Values::Text;
    QLatin1StringView tagType = {}; //!< of the tag catalogue
    QLatin1StringView prefix = {}; //!< of its tags, with the colon; empty: they are written bare
    bool isMain = false; //!< worth a button of its own

    QString title() const;
    //! A tag as a filter takes it: what was typed may lack the prefix.
    QString tagFor(const QString &value) const;
    QStringList fixedValues() const;
    bool takesOthers() const; //!< than those that are offered
    //! As the text of a search has it: without prefix, ranges with two dots.
    QString shortValue(const QString &value) const;

    friend bool operator==(const Facet &, const Facet &) = default;
};

//! A facet with one of its values, as set in a search.
struct FacetValue {
    const Facet *facet = nullptr;
    QString value = {}; //!< tags whole; yes or no; ranges as min:6B,max:128B

    friend bool operator==(const FacetValue &, const FacetValue &) = default;
};

//! The facets of each kind, and searches taken apart and put together by them.
namespace facets {

//! Of a tag without a prefix: library, language, …; empty when it is not known.
using TypeOfTag = std::function<QString(const QString &tag)>;

std::span<const Facet> of(hub::RepoKind kind);
//! By its key, or the type of its tags; null when the kind has none of that name.
const Facet *byKey(hub::RepoKind kind, const QString &key);
const Facet &anyTag(hub::RepoKind kind); //!< the one for tags of no other facet
const Facet &ofTag(hub::RepoKind kind, const QString &tag, const TypeOfTag &typeOf = {});

std::vector<FacetValue> valuesIn(const RepoSearch &search, const TypeOfTag &typeOf = {});
bool holds(const RepoSearch &search, const FacetValue &value);
//! With the value; where there can be only one, in place of the other. Invalid when it means nothing.
Result<RepoSearch> with(RepoSearch search, const FacetValue &value);
RepoSearch without(RepoSearch search, const FacetValue &value);

//! "6B..128B", "..10", "5.." as min:6B,max:128B; Invalid with the reason when it is none.
Result<QString> rangeFrom(const QString &text);
QString rangeText(const QString &range); //!< the other way round

} // namespace facets
