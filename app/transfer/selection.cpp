#include "transfer/selection.h"

#include "hub/validation.h"
#include "transfer/namecheck.h"
#include "transfer/pathfilter.h"
#include "transfer/remotetree.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

//! Fills one Selection.
class Selector
{
public:
    Selector(const UploadSpec &spec, const std::stop_token &stop, const std::function<void(int)> &seen)
        : m_spec(spec)
        , m_stop(stop)
        , m_seen(seen)
        , m_defaults(defaultIgnores())
        , m_junk(spec.excludeJunk ? junkPatterns() : QStringList())
        , m_chosen(spec.allow, spec.ignore)
    { }

    Result<hub::Done> addSources();
    Result<hub::Done> addDeletions(hub::BlockingHub &hub);
    Selection take();

private:
    Result<hub::Done> addFolder(const UploadSource &source);
    Result<hub::Done> addFile(const UploadSource &source);
    Result<hub::Done> place(LocalFile file, const QString &path);
    bool isLeftOut(const LocalFile &file, const QString &prefix);
    void leaveOut(const LocalFile &file, const QString &repoPath, PlanRow::State state, const QString &reason);
    void listOddities(const QStringList &paths, const QString &folder, const QString &prefix, const QString &reason);
    void addProblem(const LocalProblem &problem, const QString &prefix);
    void addProblem(const LocalFile &file, const QString &repoPath, const QString &detail);
    void findClashes();
    QString below(const QString &prefix, const QString &path) const;

    const UploadSpec &m_spec;
    const std::stop_token &m_stop;
    const std::function<void(int)> &m_seen;
    PathPatterns m_defaults;
    PathPatterns m_junk;
    PathFilter m_chosen;
    Selection m_selection;
    std::vector<Operation> m_additions;
    QSet<QString> m_taken;
    QHash<QString, size_t> m_folderRows;
};

//! "a/.git/x" is part of the excluded folder "a/.git"; empty when the file stands for itself.
QString excludedFolder(const QString &path)
{
    static const QStringList folders{u".git"_s, u".cache/huggingface"_s};
    const QString inSlashes = u'/' + path;
    for (const QString &folder : folders) {
        const qsizetype at = inSlashes.indexOf(u'/' + folder + u'/');
        if (at >= 0)
            return inSlashes.mid(1, at + folder.size()) + u'/';
    }
    return {};
}

QString Selector::below(const QString &prefix, const QString &path) const
{
    return prefix.isEmpty() ? path : prefix + u'/' + path;
}

void Selector::leaveOut(const LocalFile &file, const QString &repoPath, PlanRow::State state, const QString &reason)
{
    const QString folder = excludedFolder(repoPath);
    const QString shown = folder.isEmpty() ? repoPath : folder;
    if (const auto row = m_folderRows.constFind(shown); row != m_folderRows.constEnd()) {
        m_selection.leftOut[*row].size += file.size;
        return;
    }
    if (!folder.isEmpty())
        m_folderRows.insert(shown, m_selection.leftOut.size());
    const qsizetype cut = folder.isEmpty() ? 0 : repoPath.size() - folder.size() + 1;
    m_selection.leftOut.push_back({.localPath = file.path.chopped(cut),
                                   .repoPath = shown,
                                   .size = file.size,
                                   .state = state,
                                   .isLink = file.isLink,
                                   .reason = reason});
}

bool Selector::isLeftOut(const LocalFile &file, const QString &prefix)
{
    const QString repoPath = below(prefix, file.relativePath);
    if (m_defaults.matchAny(file.relativePath)) {
        leaveOut(file, repoPath, PlanRow::State::ExcludedByDefault,
                 QCoreApplication::translate("Selection", "Never part of a repo (%1)")
                     .arg(m_defaults.matching(file.relativePath)));
        return true;
    }
    if (m_junk.matchAny(file.relativePath)) {
        leaveOut(file, repoPath, PlanRow::State::ExcludedByDefault,
                 QCoreApplication::translate("Selection", "Left behind by the system or an editor (%1)")
                     .arg(m_junk.matching(file.relativePath)));
        return true;
    }
    if (!m_chosen.keeps(file.relativePath)) {
        leaveOut(file, repoPath, PlanRow::State::ExcludedByPattern,
                 QCoreApplication::translate("Selection", "Excluded by your patterns"));
        return true;
    }
    return false;
}

void Selector::listOddities(const QStringList &paths, const QString &folder, const QString &prefix,
                            const QString &reason)
{
    for (const QString &path : paths)
        m_selection.leftOut.push_back({.localPath = folder + u'/' + path,
                                       .repoPath = below(prefix, path),
                                       .state = PlanRow::State::ExcludedByDefault,
                                       .reason = reason});
}

void Selector::addProblem(const LocalProblem &problem, const QString &prefix)
{
    // A folder that cannot be read is left out by patterns for what is in it.
    const QString inside = problem.relativePath + u'/';
    const bool isUnwanted = m_defaults.matchAny(problem.relativePath) || m_defaults.matchAny(inside)
        || m_junk.matchAny(problem.relativePath) || m_junk.matchAny(inside)
        || (!m_chosen.keeps(problem.relativePath) && !m_chosen.keeps(inside));
    if (!isUnwanted)
        m_selection.problems.push_back(
            {.localPath = problem.path, .repoPath = below(prefix, problem.relativePath), .error = problem.error});
}

void Selector::addProblem(const LocalFile &file, const QString &repoPath, const QString &detail)
{
    m_selection.problems.push_back({.localPath = file.path,
                                    .repoPath = repoPath,
                                    .error = {.kind = Error::Kind::Invalid, .detail = detail, .subject = file.path}});
}

Result<hub::Done> Selector::place(LocalFile file, const QString &path)
{
    const Result<QString> repoPath = hub::repoPath(path);
    if (!repoPath)
        return std::unexpected(repoPath.error());
    if (m_taken.contains(*repoPath)) {
        addProblem(file, *repoPath, QCoreApplication::translate("Selection", "Another file goes to the same path."));
        return hub::Done{};
    }
    if (const std::optional<QString> refusal = NameCheck::refusal(*repoPath, file.size)) {
        addProblem(file, *repoPath, *refusal);
        return hub::Done{};
    }
    m_taken.insert(*repoPath);
    m_additions.emplace_back(Addition{.file = std::move(file), .repoPath = *repoPath});
    return hub::Done{};
}

Result<hub::Done> Selector::addFolder(const UploadSource &source)
{
    m_selection.hasFolder = true;
    Result<FolderScan> scan = scanFolder(source.path, m_stop, m_seen);
    if (!scan)
        return std::unexpected(scan.error());
    const QString prefix = source.keepsFolderName
        ? below(m_spec.pathInRepo, QFileInfo(QFileInfo(source.path).absoluteFilePath()).fileName())
        : m_spec.pathInRepo;
    for (const LocalProblem &problem : scan->problems)
        addProblem(problem, prefix);
    m_selection.folderLinks += scan->folderLinks;
    listOddities(scan->brokenLinks, source.path, prefix,
                 QCoreApplication::translate("Selection", "A link that leads nowhere"));
    listOddities(scan->specials, source.path, prefix, QCoreApplication::translate("Selection", "Not an ordinary file"));
    for (LocalFile &file : scan->files) {
        if (isLeftOut(file, prefix))
            continue;
        const QString path = below(prefix, file.relativePath);
        if (const Result<hub::Done> placed = place(file, path); !placed)
            addProblem(file, path, placed.error().detail); // the others can be sent
    }
    return hub::Done{};
}

Result<hub::Done> Selector::addFile(const UploadSource &source)
{
    Result<LocalFile> file = inspectFile(source.path);
    const QString name = source.fileName.isEmpty() ? QFileInfo(source.path).fileName() : source.fileName;
    const QString path = below(m_spec.pathInRepo, name);
    if (!file) {
        m_selection.problems.push_back({.localPath = source.path, .repoPath = path, .error = file.error()});
        return hub::Done{};
    }
    return place(*std::move(file), path);
}

Result<hub::Done> Selector::addSources()
{
    for (const UploadSource &source : m_spec.sources) {
        Result<hub::Done> added = QFileInfo(source.path).isDir() ? addFolder(source) : addFile(source);
        if (!added)
            return added;
    }
    return hub::Done{};
}

Result<hub::Done> Selector::addDeletions(hub::BlockingHub &hub)
{
    if (m_spec.deletePatterns.isEmpty())
        return hub::Done{};
    const Result<RemoteTree> tree = RemoteTree::list(hub, m_spec.target.repo, m_spec.target.revision, m_stop);
    if (!tree)
        return std::unexpected(tree.error());
    for (const QString &path : tree->victims(m_spec.deletePatterns, m_spec.pathInRepo, m_taken))
        m_selection.operations.emplace_back(Deletion{.repoPath = path});
    return hub::Done{};
}

//! A file cannot be where another file of the upload needs a folder; only several sources can be at odds.
void Selector::findClashes()
{
    if (m_spec.sources.size() < 2)
        return;
    std::erase_if(m_additions, [this](const Operation &operation) {
        const Addition &addition = std::get<Addition>(operation);
        for (qsizetype slash = addition.repoPath.indexOf(u'/'); slash >= 0;
             slash = addition.repoPath.indexOf(u'/', slash + 1)) {
            if (!m_taken.contains(addition.repoPath.first(slash)))
                continue;
            addProblem(addition.file, addition.repoPath,
                       QCoreApplication::translate("Selection", "A file of this upload is where its folder would be."));
            return true;
        }
        return false;
    });
}

Selection Selector::take()
{
    findClashes();
    std::ranges::move(m_additions, std::back_inserter(m_selection.operations));
    return std::move(m_selection);
}

} // namespace

Result<Selection> select(const UploadSpec &spec, hub::BlockingHub &hub, const std::stop_token &stop,
                         const std::function<void(int files)> &seen)
{
    Selector selector(spec, stop, seen);
    if (Result<hub::Done> added = selector.addSources(); !added)
        return std::unexpected(added.error());
    if (Result<hub::Done> added = selector.addDeletions(hub); !added)
        return std::unexpected(added.error());
    return selector.take();
}

} // namespace transfer
