#include "models/downloads/downloadpicker.h"

#include "hub/repos.h"

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;
using transfer::DownloadPicks;
using Verdict = DownloadPicks::Verdict;

namespace {

//! What is worth a second question. Not scanned yet is no warning: nearly every new file is that for a while.
bool isWarning(const QString &status)
{
    return status == "unsafe"_L1 || status == "suspicious"_L1 || status == "caution"_L1 || status == "infected"_L1;
}

} // namespace

DownloadPicker::DownloadPicker(hub::HubClient &client, Subject subject, QObject *parent)
    : QAbstractTableModel(parent)
    , m_client(client)
    , m_subject(std::move(subject))
{
    if (m_subject.revision.isEmpty())
        m_subject.revision = u"main"_s;
    m_wish.within = m_subject.within;
}

void DownloadPicker::load()
{
    m_entries.clear();
    m_listed = 0;
    m_state = State::Loading;
    emit stateChanged();
    m_request = m_client.send<hub::RepoInfo>(
        hub::repos::info(m_subject.repo, {.revision = m_subject.revision}), [this](const Result<hub::RepoInfo> &info) {
            onInfo(info.transform([](const hub::RepoInfo &repo) { return repo.sha; }));
        });
    m_scan = m_client.send<hub::RepoSecurity>(hub::tree::scan(m_subject.repo),
                                              [this](const Result<hub::RepoSecurity> &scan) { onScan(scan); });
}

void DownloadPicker::stop()
{
    m_request.cancel();
    if (m_state == State::Loading)
        fail({.kind = Error::Kind::Cancelled});
}

void DownloadPicker::fail(const Error &error)
{
    m_error = error;
    m_state = State::Failed;
    emit stateChanged();
}

void DownloadPicker::onInfo(const Result<QString> &commit)
{
    if (!commit)
        return fail(commit.error());
    m_commit = *commit;
    m_request = m_client.send<hub::Page<hub::TreeEntry>>(
        hub::tree::list(m_subject.repo, {.revision = m_commit, .recursive = true}),
        [this](Result<hub::Page<hub::TreeEntry>> page) { onPage(std::move(page)); });
}

void DownloadPicker::onPage(Result<hub::Page<hub::TreeEntry>> page)
{
    if (!page)
        return fail(page.error());
    m_listed += int(std::ranges::count(page->items, hub::TreeEntry::Type::File, &hub::TreeEntry::type));
    std::ranges::move(page->items, std::back_inserter(m_entries));
    if (page->next.isEmpty())
        return onListed();
    emit stateChanged(); // so many by now
    m_request = m_client.send<hub::Page<hub::TreeEntry>>(
        hub::tree::nextPage(page->next), [this](Result<hub::Page<hub::TreeEntry>> next) { onPage(std::move(next)); });
}

void DownloadPicker::onListed()
{
    beginResetModel();
    m_files = DownloadPicks(std::exchange(m_entries, {}));
    m_rows.clear();
    const std::vector<DownloadPicks::Pick> all = m_files.picks({.within = m_subject.within});
    m_hasTwins = std::ranges::contains(all, Verdict::Twin, &DownloadPicks::Pick::verdict);
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].verdict != Verdict::Outside)
            m_rows.push_back(i);
    }
    m_picks = m_files.picks(m_wish);
    endResetModel();
    m_state = State::Ready;
    countTotals();
    emit stateChanged();
    askAboutFlagged();
}

// A server without scanners, or one that fails to answer, warns of nothing.
void DownloadPicker::onScan(const Result<hub::RepoSecurity> &scan)
{
    if (!scan)
        return;
    for (const hub::FileIssue &issue : scan->issues) {
        if (isWarning(issue.level))
            m_statuses.insert(issue.path, issue.level);
    }
    if (m_state == State::Ready && !m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), {ScanRole, Qt::DisplayRole});
    askAboutFlagged();
    emit flaggedChanged();
}

//! What the scanners found in detail, which no listing says.
void DownloadPicker::askAboutFlagged()
{
    if (m_state != State::Ready || m_statuses.isEmpty() || m_detailRequest.isActive())
        return;
    QStringList unknown;
    for (const size_t file : m_rows) {
        const QString &path = m_files.files()[file].path;
        if (m_statuses.contains(path) && !m_details.contains(path) && unknown.size() < hub::tree::pathsPerCall)
            unknown += path;
    }
    if (unknown.isEmpty())
        return;
    m_detailRequest =
        m_client.send<std::vector<hub::TreeEntry>>(hub::tree::pathsInfo(m_subject.repo, m_commit, unknown, true),
                                                   [this](const Result<std::vector<hub::TreeEntry>> &entries) {
                                                       m_detailRequest = {};
                                                       if (!entries)
                                                           return;
                                                       for (const hub::TreeEntry &entry : *entries)
                                                           m_details.insert(entry.path, entry.security);
                                                       emit flaggedChanged();
                                                   });
}

void DownloadPicker::setWish(DownloadPicks::Wish wish)
{
    wish.within = m_subject.within;
    m_wish = std::move(wish);
    if (m_state == State::Ready)
        judge();
}

void DownloadPicker::judge()
{
    m_picks = m_files.picks(m_wish);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    countTotals();
}

void DownloadPicker::leaveOutFlagged()
{
    for (const size_t file : m_rows) {
        const QString &path = m_files.files()[file].path;
        if (isTaken(file) && !scanStatus(path).isEmpty())
            m_own.insert(path, false);
    }
    judge();
}

bool DownloadPicker::isTaken(size_t file) const
{
    const auto own = m_own.constFind(m_files.files()[file].path);
    return own != m_own.cend() ? *own : m_picks[file].verdict == Verdict::Taken;
}

void DownloadPicker::countTotals()
{
    m_totals = {};
    for (const size_t file : m_rows) {
        if (isTaken(file)) {
            ++m_totals.files;
            m_totals.size += m_files.files()[file].size;
        } else {
            ++m_totals.left;
        }
    }
    emit totalsChanged();
}

std::vector<transfer::Quantisation> DownloadPicker::quantisations() const
{
    return m_files.quantisations(m_subject.within);
}

bool DownloadPicker::takesAll() const
{
    return m_totals.left == 0 && m_rows.size() == m_files.files().size();
}

QStringList DownloadPicker::taken() const
{
    QStringList paths;
    for (const size_t file : m_rows) {
        if (isTaken(file))
            paths += m_files.files()[file].path;
    }
    return paths;
}

QString DownloadPicker::scanStatus(const QString &path) const
{
    return m_statuses.value(path);
}

std::vector<DownloadPicker::Flagged> DownloadPicker::flagged() const
{
    std::vector<Flagged> files;
    for (const size_t file : m_rows) {
        const QString &path = m_files.files()[file].path;
        const QString status = scanStatus(path);
        if (status.isEmpty() || !isTaken(file))
            continue;
        Flagged one{.path = path, .status = status};
        if (const std::shared_ptr<const hub::FileSecurity> details = m_details.value(path)) {
            for (const hub::PickleImport &import : details->pickle.imports) {
                if (import.safety != "innocuous"_L1)
                    one.imports += import.module + u'.' + import.name;
            }
            one.viruses = details->antivirus.viruses;
        }
        files.push_back(std::move(one));
    }
    return files;
}

int DownloadPicker::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DownloadPicker::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString DownloadPicker::note(size_t file) const
{
    const DownloadPicks::Pick &pick = m_picks[file];
    const bool isOwn = m_own.contains(m_files.files()[file].path);
    if (isOwn)
        return isTaken(file) ? tr("your choice") : tr("left out by you");
    switch (pick.verdict) {
    case Verdict::Taken: return {};
    case Verdict::Outside: return tr("not in the selection");
    case Verdict::Pattern: return tr("left out by a pattern");
    case Verdict::OtherQuantisation: return tr("another quantization");
    case Verdict::Twin: return tr("the same weights as %1").arg(pick.better.section(u'/', -1));
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant DownloadPicker::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const size_t file = m_rows[size_t(index.row())];
    const hub::TreeEntry &entry = m_files.files()[file];
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        switch (index.column()) {
        case PathColumn: return entry.path;
        case SizeColumn: return entry.size;
        case NoteColumn: return note(file);
        default: return {};
        }
    case Qt::ToolTipRole: return index.column() == NoteColumn ? note(file) : entry.path;
    case Qt::CheckStateRole:
        return index.column() == PathColumn ? QVariant(isTaken(file) ? Qt::Checked : Qt::Unchecked) : QVariant();
    case VerdictRole: return int(m_picks[file].verdict);
    case BetterRole: return m_picks[file].better;
    case ScanRole: return scanStatus(entry.path);
    case OwnChoiceRole: return m_own.contains(entry.path);
    default: return {};
    }
}

bool DownloadPicker::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != PathColumn)
        return false;
    const size_t file = m_rows[size_t(index.row())];
    const QString &path = m_files.files()[file].path;
    const bool isWanted = value.toInt() == Qt::Checked;
    if (isWanted == (m_picks[file].verdict == Verdict::Taken))
        m_own.remove(path); // as the rules have it
    else
        m_own.insert(path, isWanted);
    emit dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(ColumnCount - 1));
    countTotals();
    return true;
}

Qt::ItemFlags DownloadPicker::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() && index.column() == PathColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant DownloadPicker::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn: return tr("File");
    case SizeColumn: return tr("Size");
    case NoteColumn: return tr("Why not");
    default: return {};
    }
}
