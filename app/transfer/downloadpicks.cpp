#include "transfer/downloadpicks.h"

#include "transfer/pathfilter.h"

#include <QHash>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

// The better ones first: safetensors and those that no code comes with, then pickles, then what other frameworks and
// runtimes take.
constexpr std::array formats{"safetensors"_L1, "bin"_L1, "pt"_L1, "pth"_L1,     "ckpt"_L1,
                             "pkl"_L1,         "h5"_L1,  "ot"_L1, "msgpack"_L1, "onnx"_L1};

//! A file of weights: which set it belongs to, and in which format that is.
struct Weights {
    QString set = {}; //!< folder and stem without shard and framework
    size_t format = 0; //!< in `formats`
    int shard = 1;
    int shards = 1;
    bool isIndex = false; //!< names the shards, is none
};

bool isIn(const QString &path, const QStringList &places)
{
    return places.isEmpty() || std::ranges::any_of(places, [&path](const QString &place) {
               return path == place || path.startsWith(place.endsWith(u'/') ? place : place + u'/');
           });
}

//! Without what only says for which framework the same numbers were written down.
QString plainStem(QString stem)
{
    static const QRegularExpression framework(u"(^|[_.-])(pytorch|tf|flax|rust|jax)_"_s);
    return stem.toLower().replace(framework, u"\\1"_s);
}

std::optional<Weights> weightsOf(const QString &path)
{
    static const QRegularExpression form(
        u"^(?:(.*)/)?([^/]+?)(?:-(\\d{5})-of-(\\d{5}))?\\.([a-z0-9]+)(_data|\\.data|\\.index\\.json)?$"_s);
    const QRegularExpressionMatch match = form.match(path);
    const auto format = std::ranges::find(formats, match.captured(5));
    if (!match.hasMatch() || format == formats.end())
        return {};
    QString folder = match.captured(1);
    QString stem = plainStem(match.captured(2));
    // Exporters put what they made into a folder of its own, in several widths under names that say so.
    const bool isExport = *format == "onnx"_L1 && (folder == "onnx"_L1 || folder.endsWith("/onnx"_L1));
    if (isExport) {
        folder.chop(folder == "onnx"_L1 ? 4 : 5);
        stem = u"model"_s;
    }
    const bool isShard = !match.captured(3).isEmpty();
    return Weights{.set = folder + u'/' + stem,
                   .format = size_t(format - formats.begin()),
                   .shard = isShard ? match.captured(3).toInt() : 1,
                   .shards = isShard ? match.captured(4).toInt() : 1,
                   .isIndex = match.captured(6) == ".index.json"_L1};
}

//! One format of a set of weights.
struct Writing {
    QSet<int> found = {};
    int shards = 0;
    std::vector<size_t> files = {};
    size_t first = 0;

    bool isComplete() const { return shards > 0 && found.size() >= shards; }
};

} // namespace

DownloadPicks::DownloadPicks(std::vector<hub::TreeEntry> entries) : m_files(std::move(entries))
{
    std::erase_if(m_files, [](const hub::TreeEntry &entry) { return entry.type != hub::TreeEntry::Type::File; });
}

QString DownloadPicks::quantisationOf(const QString &path)
{
    if (!path.endsWith(".gguf"_L1, Qt::CaseInsensitive))
        return {};
    // A projector or a table of importances goes with each of them.
    static const QRegularExpression companion(u"(^|[/_.-])(mmproj|imatrix)"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    if (companion.match(path).hasMatch())
        return {};
    static const QRegularExpression form(
        u"(?:^|[-._/])(I?Q\\d(?:_[A-Z0-9]+)*|TQ\\d_\\d|BF16|FP?16|FP?32|MXFP\\d(?:_[A-Z]+)*)(?=[-._/]|$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString last;
    auto matches = form.globalMatch(path);
    while (matches.hasNext())
        last = matches.next().captured(1);
    return last.toUpper();
}

std::vector<Quantisation> DownloadPicks::quantisations(const QStringList &within) const
{
    QMap<QString, Quantisation> found;
    for (const hub::TreeEntry &file : m_files) {
        const QString name = isIn(file.path, within) ? quantisationOf(file.path) : QString();
        if (name.isEmpty())
            continue;
        Quantisation &one = found[name];
        one.name = name;
        ++one.files;
        one.size += file.size;
    }
    std::vector<Quantisation> list(found.begin(), found.end());
    std::ranges::stable_sort(list, {}, &Quantisation::size);
    return list;
}

std::vector<DownloadPicks::Pick> DownloadPicks::picks(const Wish &wish) const
{
    const PathFilter filter(wish.allow, wish.ignore);
    std::vector<Pick> picks(m_files.size());
    for (size_t i = 0; i < m_files.size(); ++i) {
        const QString &path = m_files[i].path;
        const QString quantisation = wish.quantisations.isEmpty() ? QString() : quantisationOf(path);
        if (!isIn(path, wish.within))
            picks[i].verdict = Verdict::Outside;
        else if (!filter.keeps(path))
            picks[i].verdict = Verdict::Pattern;
        else if (!quantisation.isEmpty() && !wish.quantisations.contains(quantisation))
            picks[i].verdict = Verdict::OtherQuantisation;
    }
    if (wish.skipsTwins)
        skipTwins(picks);
    return picks;
}

//! Of each set the best format that is complete stays, should it be there.
void DownloadPicks::skipTwins(std::vector<Pick> &picks) const
{
    QHash<QString, std::array<Writing, formats.size()>> sets;
    for (size_t i = 0; i < m_files.size(); ++i) {
        const std::optional<Weights> weights =
            picks[i].verdict == Verdict::Taken ? weightsOf(m_files[i].path) : std::nullopt;
        if (!weights)
            continue;
        Writing &writing = sets[weights->set][weights->format];
        writing.files.push_back(i);
        if (weights->isIndex)
            continue;
        if (writing.found.isEmpty())
            writing.first = i;
        writing.found.insert(weights->shard);
        writing.shards = std::max(writing.shards, weights->shards);
    }
    for (const auto &writings : std::as_const(sets)) {
        const auto best = std::ranges::find_if(writings, &Writing::isComplete);
        if (best == writings.end())
            continue;
        for (auto other = writings.begin(); other != writings.end(); ++other) {
            if (other == best)
                continue;
            for (const size_t file : other->files)
                picks[file] = {.verdict = Verdict::Twin, .better = m_files[best->first].path};
        }
    }
}

} // namespace transfer
