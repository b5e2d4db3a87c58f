#include "models/diff/comparison.h"

#include "hub/commits.h"
#include "hub/serverabilities.h"
#include "models/diff/rawfile.h"
#include "models/diff/treecomparison.h"
#include "models/diff/whitespacefilter.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

//! The Hub's own comparison, read as far as it can be away from the GUI thread.
hub::Call<ChangeSet> compareCall(const DiffSide &before, const DiffSide &after)
{
    const hub::Call<QString> call = hub::commits::compare(after.repo, before.revision, after.revision);
    return {.message = call.message, .read = [read = call.read](const hub::Response &response) {
                return read(response).transform([](const QString &diff) { return ChangeSet::fromDiff(diff.toUtf8()); });
            }};
}

constexpr size_t manyFiles = 500; // from here on what is known of them is found out away from the GUI thread

std::vector<FileDetails> detailsOf(const ChangeSet &set)
{
    std::vector<FileDetails> details;
    details.reserve(set.files.size());
    for (const ChangedFilePointer &file : set.files)
        details.push_back(FileDetails::of(*file));
    return details;
}

//! A Hub that does not compare, or not this much, still lists.
bool mayBeListed(const Error &error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::TooLarge || hub::isNotOffered(error);
}

} // namespace

Comparison::Comparison(hub::HubClient &client, QObject *parent) : QObject(parent), m_client(client) { }

Comparison::~Comparison() = default;

void Comparison::compare(const DiffSide &before, const DiffSide &after)
{
    begin(before, after, false);
}

void Comparison::compareCommit(const DiffSide &commit)
{
    begin({}, commit, true);
}

void Comparison::begin(const DiffSide &before, const DiffSide &after, bool ofCommit)
{
    const bool isSame = !m_isGiven && ofCommit == m_isOfCommit && after == m_after && (ofCommit || before == m_before);
    if (isSame && (m_state == State::Loading || m_state == State::Ready))
        return;
    m_isGiven = false;
    m_places.clear();
    m_givenDiff.clear();
    m_isOfCommit = ofCommit;
    m_before = before;
    m_after = after;
    if (!isSame)
        show({}, {});
    load();
}

void Comparison::setDiff(const QByteArray &diff, const DiffSide &before, const DiffSide &after)
{
    m_isGiven = true;
    m_isOfCommit = false;
    m_places.clear();
    m_givenDiff = diff;
    m_before = before;
    m_after = after;
    load();
}

void Comparison::setChanges(ChangeSet set, const QHash<QString, FilePlaces> &places)
{
    ++m_generation;
    m_request.cancel();
    m_trees.reset();
    m_isGiven = true;
    m_givenDiff.clear();
    m_before = {};
    m_after = {};
    m_places = places;
    take(std::move(set));
}

void Comparison::reload()
{
    if (m_state != State::Idle)
        load();
}

void Comparison::clear()
{
    ++m_generation;
    m_request.cancel();
    m_trees.reset();
    m_before = {};
    m_after = {};
    m_places.clear();
    m_givenDiff.clear();
    m_isGiven = false;
    m_isOfCommit = false;
    m_all = {};
    show({}, {});
    setState(State::Idle);
}

void Comparison::load()
{
    const int generation = ++m_generation;
    m_trees.reset();
    m_request.cancel();
    setState(State::Loading);
    if (m_isGiven) {
        QtConcurrent::run([diff = m_givenDiff] {
            return ChangeSet::fromDiff(diff);
        }).then(this, [this, generation](ChangeSet set) {
            if (generation == m_generation)
                take(std::move(set));
        });
        return;
    }
    if (m_isOfCommit && m_before.isNothing())
        return loadPredecessor();
    loadComparison();
}

void Comparison::loadPredecessor()
{
    using Commits = hub::Page<hub::CommitInfo>;
    m_request = m_client.send<Commits>(hub::commits::list(m_after.repo, m_after.revision, {.limit = 2}),
                                       [this](const Result<Commits> &commits) {
                                           if (!commits)
                                               return fail(commits.error());
                                           // A first commit has none, and stays compared with nothing.
                                           if (commits->items.size() > 1)
                                               m_before = {.repo = m_after.repo, .revision = commits->items[1].id};
                                           emit predecessorFound();
                                           loadComparison();
                                       });
}

void Comparison::loadComparison()
{
    const bool isOurs = hub::ServerAbilities::of(m_client).isMissing(hub::Area::Compare);
    if (m_before.isNothing() || m_before.repo != m_after.repo || isOurs)
        return loadTrees();
    m_request = m_client.send<ChangeSet>(compareCall(m_before, m_after), [this](Result<ChangeSet> set) {
        if (set)
            return take(*std::move(set));
        if (mayBeListed(set.error()))
            return loadTrees();
        fail(set.error());
    });
}

void Comparison::loadTrees()
{
    m_trees = std::make_unique<TreeComparison>(m_client, m_before, m_after);
    m_trees->start([this](Result<ChangeSet> set) {
        m_trees.release()->deleteLater();
        if (set)
            take(*std::move(set));
        else
            fail(set.error());
    });
}

void Comparison::take(ChangeSet set)
{
    m_all = std::move(set);
    if (m_ignoresWhitespace)
        showFiltered();
    else
        present(m_all);
}

void Comparison::present(ChangeSet set)
{
    if (set.files.size() < manyFiles) {
        show(set, detailsOf(set));
        return setState(State::Ready);
    }
    const int generation = ++m_generation;
    QtConcurrent::run([set] {
        return detailsOf(set);
    }).then(this, [this, generation, set](std::vector<FileDetails> details) {
        if (generation != m_generation)
            return;
        show(set, std::move(details));
        setState(State::Ready);
    });
}

void Comparison::showFiltered()
{
    struct Filtered {
        ChangeSet set;
        std::vector<FileDetails> details;
    };
    const int generation = ++m_generation;
    QtConcurrent::run([set = m_all] {
        ChangeSet filtered = whitespacefilter::filtered(set);
        std::vector<FileDetails> details = detailsOf(filtered);
        return Filtered{.set = std::move(filtered), .details = std::move(details)};
    }).then(this, [this, generation](Filtered filtered) {
        if (generation != m_generation)
            return;
        show(std::move(filtered.set), std::move(filtered.details));
        setState(State::Ready);
    });
}

void Comparison::show(ChangeSet set, std::vector<FileDetails> details)
{
    forgetFiles();
    m_shown = std::move(set);
    m_details = std::move(details);
    emit changesReset();
}

void Comparison::setIgnoresWhitespace(bool on)
{
    if (on == m_ignoresWhitespace)
        return;
    m_ignoresWhitespace = on;
    if (m_state != State::Ready)
        return;
    ++m_generation;
    if (on)
        showFiltered();
    else
        present(m_all);
}

void Comparison::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void Comparison::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void Comparison::forgetFiles()
{
    qDeleteAll(m_fetches);
    m_fetches.clear();
    m_expansions.clear();
    m_details.clear();
    m_texts.clear();
}

const FileDetails &Comparison::details(int file) const
{
    return m_details.at(size_t(file));
}

void Comparison::fetchDetails(int file)
{
    FileDetails &details = m_details.at(size_t(file));
    if (details.sort == FileDetails::Sort::None || details.state != FileDetails::State::Idle)
        return;
    const ChangedFilePointer &changed = m_shown.files[size_t(file)];
    const auto given = m_places.constFind(changed->path());
    auto *fetch = given == m_places.cend() ? new FileDetailsFetch(m_client, m_before, m_after, changed, this)
                                           : new FileDetailsFetch(m_client, *given, changed, this);
    m_fetches.insert(file, fetch);
    connect(fetch, &FileDetailsFetch::finished, this, [this, file, fetch] { onDetails(file, fetch); });
    details.state = FileDetails::State::Loading;
    fetch->start();
    emit fileChanged(file);
}

void Comparison::retryDetails(int file)
{
    FileDetails &details = m_details.at(size_t(file));
    if (details.state == FileDetails::State::Failed)
        details.state = FileDetails::State::Idle;
    fetchDetails(file);
}

void Comparison::onDetails(int file, FileDetailsFetch *fetch)
{
    m_fetches.remove(file);
    m_details[size_t(file)] = fetch->details();
    if (fetch->file() != m_shown.files[size_t(file)]) {
        m_all.replace(size_t(file), fetch->file());
        m_shown.replace(size_t(file), fetch->file());
        if (m_places.contains(fetch->file()->path()))
            m_texts.insert(fetch->file()->path(), fetch->newText()); // to be shown more of
    }
    fetch->deleteLater();
    emit fileChanged(file);
}

void Comparison::expand(int file, size_t gap, contextexpansion::Extent extent)
{
    const ChangedFile &changed = this->file(file);
    if (m_expansions.contains(file) || !contextexpansion::canExpand(changed))
        return;
    const auto expansion = std::make_shared<Expansion>(Expansion{.gap = gap, .extent = extent});
    m_expansions.insert(file, expansion);
    const QString path = changed.path();
    if (m_texts.contains(path))
        return onContext(file, m_texts.value(path));
    expansion->request =
        m_client.send<QByteArray>(rawFile(m_after, path), [this, file, path](const Result<QByteArray> &text) {
            if (text)
                m_texts.insert(path, *text);
            onContext(file, text);
        });
    emit fileChanged(file);
}

void Comparison::onContext(int file, const Result<QByteArray> &text)
{
    const std::shared_ptr<Expansion> expansion = m_expansions.value(file);
    if (!text)
        return onExpanded(file, std::unexpected(text.error()));
    QtConcurrent::run([changed = m_shown.files[size_t(file)], text = *text, gap = expansion->gap,
                       extent = expansion->extent] {
        return contextexpansion::expanded(*changed, text, gap, extent);
    }).then(this, [this, file, expansion](Result<ChangedFile> expanded) {
        if (m_expansions.value(file) == expansion) // else another set is shown by now
            onExpanded(file, std::move(expanded));
    });
}

void Comparison::onExpanded(int file, Result<ChangedFile> expanded)
{
    m_expansions.remove(file);
    if (!expanded) {
        emit fileChanged(file);
        emit expansionFailed(file, expanded.error());
        return;
    }
    m_shown.replace(size_t(file), std::make_shared<const ChangedFile>(*std::move(expanded)));
    emit fileChanged(file);
}
