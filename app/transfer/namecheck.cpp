#include "transfer/namecheck.h"

#include "transfer/namefolding.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <ranges>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr qint64 longestName = 255; // bytes
constexpr qint64 large = 50'000'000'000;
constexpr qint64 tooLarge = 200'000'000'000;

bool isPlain(QStringView text)
{
    return std::ranges::all_of(text, [](QChar unit) { return unit.unicode() < 0x80; });
}

QString folded(const QString &path)
{
    return NameFolding::everything().folded(path);
}

QString folderOf(const QString &path)
{
    const qsizetype slash = path.lastIndexOf(u'/');
    return slash < 0 ? QString() : path.first(slash);
}

//! Two paths, folders included, that some systems take for one.
class Twins
{
public:
    void addRemote(const QString &path) { add(path, true); }
    void addSent(const QString &path) { add(path, false); }
    PlanFindings take() { return std::move(m_findings); }

private:
    struct Known {
        QString path;
        bool isRemote = false;
    };

    void add(const QString &path, bool isRemote);
    void addPart(const QString &part, bool isRemote);

    QHash<QString, Known> m_known;
    QString m_lastFolder;
    PlanFindings m_findings;
};

void Twins::add(const QString &path, bool isRemote)
{
    // Neighbours share their folder, whose parts are then known.
    const QString folder = folderOf(path);
    if (folder != m_lastFolder) {
        for (qsizetype slash = path.indexOf(u'/'); slash >= 0; slash = path.indexOf(u'/', slash + 1))
            addPart(path.first(slash), isRemote);
        m_lastFolder = folder;
    }
    addPart(path, isRemote);
}

void Twins::addPart(const QString &part, bool isRemote)
{
    Known &known = m_known[folded(part)];
    if (known.path.isEmpty()) {
        known = {.path = part, .isRemote = isRemote};
        return;
    }
    if (known.path == part || isRemote)
        return;
    const bool isSameInUnicode = NameFolding{.foldsComposition = true}.isSame(known.path, part);
    // Below twin folders everything is a twin: said once, of the folders.
    if (folderOf(part) != folderOf(known.path) && folded(folderOf(part)) == folded(folderOf(known.path)))
        return;
    m_findings.push_back({.kind = isSameInUnicode ? PlanFinding::Kind::UnicodeTwin : PlanFinding::Kind::CaseTwin,
                          .path = part,
                          .other = known.path,
                          .isOtherRemote = known.isRemote});
}

void checkNames(const QString &path, PlanFindings &findings)
{
    for (const QStringView name : QStringView(path).tokenize(u'/')) {
        if (NameCheck::isReservedName(name)) {
            findings.push_back({.kind = PlanFinding::Kind::ReservedName, .path = path});
            return;
        }
        if (name.endsWith(u'.') || name.endsWith(u' ')) {
            findings.push_back({.kind = PlanFinding::Kind::TrailingDotOrSpace, .path = path});
            return;
        }
        const qint64 bytes = isPlain(name) ? name.size() : name.toUtf8().size();
        if (bytes > longestName) {
            findings.push_back({.kind = PlanFinding::Kind::LongName, .path = path});
            return;
        }
    }
}

//! How many entries each folder and the repo would have.
void checkCounts(const std::vector<NameCheck::File> &sent, const RemoteTree &tree, PlanFindings &findings)
{
    QSet<QString> seen;
    QHash<QString, int> entries;
    QSet<QString> touched;
    int files = 0;
    QString lastFolder;
    const auto add = [&](const QString &path, bool isSent) {
        if (seen.contains(path))
            return;
        seen.insert(path);
        ++files;
        QString entry = path;
        while (true) {
            const QString folder = folderOf(entry);
            ++entries[folder];
            if (isSent)
                touched.insert(folder);
            if (folder.isEmpty() || folder == lastFolder || seen.contains(folder))
                break;
            seen.insert(folder);
            entry = folder;
        }
        lastFolder = folderOf(path);
    };
    for (const RemoteTree::File &file : tree.files())
        add(file.path, false);
    const int before = files;
    lastFolder.clear();
    for (const NameCheck::File &file : sent)
        add(file.path, true);
    for (const auto &[folder, count] : std::as_const(entries).asKeyValueRange()) {
        if (count > NameCheck::fullestFolder && touched.contains(folder))
            findings.push_back({.kind = PlanFinding::Kind::FullFolder, .path = folder, .number = count});
    }
    if (files > NameCheck::fullestRepo && files > before)
        findings.push_back({.kind = PlanFinding::Kind::FullRepo, .number = files});
}

} // namespace

bool NameCheck::isReservedName(QStringView name)
{
    constexpr std::array devices{"con"_L1, "prn"_L1, "aux"_L1, "nul"_L1};
    const bool hasReserved =
        std::ranges::any_of(name, [](QChar unit) { return QStringView(u"<>:\"|?*\\").contains(unit); });
    if (hasReserved)
        return true;
    const qsizetype dot = name.indexOf(u'.');
    const QStringView stem = (dot < 0 ? name : name.first(dot)).trimmed();
    if (stem.size() == 3)
        return std::ranges::any_of(
            devices, [stem](QLatin1StringView device) { return stem.compare(device, Qt::CaseInsensitive) == 0; });
    const bool isPort = stem.size() == 4
        && (stem.startsWith("com"_L1, Qt::CaseInsensitive) || stem.startsWith("lpt"_L1, Qt::CaseInsensitive));
    return isPort && stem.at(3) >= u'1' && stem.at(3) <= u'9';
}

std::optional<QString> NameCheck::refusal(const QString &path, qint64 size)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("NameCheck", text); };
    const bool hasControl =
        std::ranges::any_of(path, [](QChar unit) { return unit.unicode() < 0x20 || unit.unicode() == 0x7f; });
    if (hasControl)
        return tr("Its name has a line break or another control character in it. Rename it.");
    if (path.size() > longestPath)
        return tr("Its path would have %1 characters; the Hub takes 1,000.").arg(QLocale().toString(path.size()));
    if (size > largestFile)
        return tr("It is larger than 500 GB, the most the Hub takes. Split it.");
    return {};
}

PlanFindings NameCheck::findings(const std::vector<File> &sent, const RemoteTree &tree)
{
    Twins twins;
    for (const RemoteTree::File &file : tree.files())
        twins.addRemote(file.path);
    PlanFindings findings;
    for (const File &file : sent) {
        twins.addSent(file.path);
        checkNames(file.path, findings);
        if (file.size > tooLarge)
            findings.push_back({.kind = PlanFinding::Kind::Over200GB, .path = file.path, .number = file.size});
        else if (file.size > large)
            findings.push_back({.kind = PlanFinding::Kind::Over50GB, .path = file.path, .number = file.size});
    }
    std::ranges::move(twins.take(), std::back_inserter(findings));
    checkCounts(sent, tree, findings);
    return findings;
}

} // namespace transfer
