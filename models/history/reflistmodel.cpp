#include "models/history/reflistmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

// The Hub calls the first pull request "1" here, but takes only refs/pr/1 as a revision.
void nameByRef(std::vector<hub::Ref> &refs)
{
    for (hub::Ref &ref : refs) {
        if (ref.ref.startsWith("refs/"_L1))
            ref.name = ref.ref;
    }
}

} // namespace

RefListModel::RefListModel(hub::HubClient &client, QObject *parent) : QAbstractListModel(parent), m_client(client) { }

void RefListModel::setRepo(const hub::RepoId &repo)
{
    if (repo == m_repo)
        return;
    m_repo = repo;
    beginResetModel();
    m_rows.clear();
    m_headings = 0;
    endResetModel();
    reload();
}

void RefListModel::reload()
{
    if (m_repo.isEmpty()) {
        m_request.cancel();
        return setState(State::Idle);
    }
    setState(State::Loading);
    m_request = m_client.send<hub::Refs>(hub::refs::list(m_repo, true),
                                         [this](Result<hub::Refs> refs) { onAnswer(std::move(refs)); });
}

void RefListModel::onAnswer(Result<hub::Refs> refs)
{
    if (!refs)
        return setState(State::Failed, refs.error());
    std::vector<Row> rows;
    int headings = 0;
    const auto add = [&rows, &headings](Section section, const std::vector<hub::Ref> &group) {
        if (group.empty())
            return;
        rows.push_back({.section = section, .isHeading = true});
        ++headings;
        for (const hub::Ref &ref : group)
            rows.push_back({.section = section, .ref = ref});
    };
    nameByRef(refs->pullRequests);
    nameByRef(refs->converts);
    // The default branch first, the newest pull request first.
    std::ranges::stable_partition(refs->branches, [](const hub::Ref &ref) { return ref.name == defaultBranch; });
    std::ranges::stable_sort(refs->pullRequests, std::greater(),
                             [](const hub::Ref &ref) { return ref.name.section(u'/', -1).toInt(); });
    add(Section::Branches, refs->branches);
    add(Section::Tags, refs->tags);
    add(Section::PullRequests, refs->pullRequests);
    add(Section::Converts, refs->converts);
    beginResetModel();
    m_rows = std::move(rows);
    m_headings = headings;
    endResetModel();
    setState(State::Complete);
}

void RefListModel::setState(State state, std::optional<Error> error)
{
    m_state = state;
    m_error = std::move(error);
    emit stateChanged();
}

std::optional<RefListModel::Section> RefListModel::sectionOf(const QString &revision) const
{
    const auto found = std::ranges::find_if(
        m_rows, [&revision](const Row &row) { return !row.isHeading && row.ref.name == revision; });
    return found == m_rows.end() ? std::nullopt : std::optional(found->section);
}

QString RefListModel::targetOf(Section section, const QString &name) const
{
    const auto found = std::ranges::find_if(m_rows, [section, &name](const Row &row) {
        return !row.isHeading && row.section == section && row.ref.name == name;
    });
    return found == m_rows.end() ? QString() : found->ref.target;
}

QStringList RefListModel::namesAt(const QString &commit) const
{
    QStringList found;
    for (const Row &row : m_rows) {
        const bool isOurs = row.section == Section::Branches || row.section == Section::Tags;
        if (!row.isHeading && isOurs && row.ref.target == commit)
            found += row.ref.name;
    }
    return found;
}

QStringList RefListModel::names() const
{
    QStringList found;
    for (const Row &row : m_rows) {
        if (!row.isHeading)
            found += row.ref.name;
    }
    return found;
}

int RefListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant RefListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.isHeading ? sectionTitle(row.section) : row.ref.name;
    case Qt::ToolTipRole: return row.isHeading ? QString() : row.ref.target;
    case NameRole: return row.ref.name;
    case TargetRole: return row.ref.target;
    case SectionRole: return int(row.section);
    case HeadingRole: return row.isHeading;
    case DeletableRole:
        return !row.isHeading
            && (row.section == Section::Tags || (row.section == Section::Branches && row.ref.name != defaultBranch));
    default: return {};
    }
}

Qt::ItemFlags RefListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags plain = Qt::ItemNeverHasChildren;
    return m_rows[size_t(index.row())].isHeading ? plain : plain | Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QString RefListModel::sectionTitle(Section section)
{
    switch (section) {
    case Section::Branches: return tr("Branches");
    case Section::Tags: return tr("Tags");
    case Section::PullRequests: return tr("Pull requests");
    case Section::Converts: return tr("Converted by the Hub");
    }
    Q_UNREACHABLE_RETURN({});
}
