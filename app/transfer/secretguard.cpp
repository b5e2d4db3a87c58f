#include "transfer/secretguard.h"

#include "transfer/filehasher.h"
#include "transfer/journal.h"
#include "transfer/scanmemory.h"
#include "transfer/secretscan.h"
#include "transfer/verdicts.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace transfer {

FileProblem SecretGuard::Find::problem() const
{
    return {.localPath = addition->file.path,
            .repoPath = addition->repoPath,
            .error = {.kind = Error::Kind::Invalid,
                      .detail = places.join(u'\n'),
                      .code = code(),
                      .subject = addition->file.path}};
}

Result<std::vector<FileProblem>> SecretGuard::check(const UploadSpec &spec, const std::vector<Addition *> &additions,
                                                    const std::stop_token &stop)
{
    if (spec.allowSecrets)
        return std::vector<FileProblem>();
    const QSet<QString> allowed(spec.allowedSecrets.begin(), spec.allowedSecrets.end());
    std::vector<Addition *> unknown;
    std::ranges::copy_if(additions, std::back_inserter(unknown),
                         [&allowed](const Addition *addition) { return !allowed.contains(addition->repoPath); });
    ScanMemory memory(ScanMemory::fileFor(m_journal.file()));
    return find(spec.target, unknown, memory, stop).transform([](const std::vector<Find> &finds) {
        std::vector<FileProblem> problems;
        std::ranges::transform(finds, std::back_inserter(problems), &Find::problem);
        return problems;
    });
}

Result<std::vector<SecretGuard::Find>> SecretGuard::find(const hub::CommitTarget &target,
                                                         const std::vector<Addition *> &additions, ScanMemory &memory,
                                                         const std::stop_token &stop)
{
    const Result<PlanFindings> findings =
        SecretScan(memory).run(std::vector<const Addition *>(additions.begin(), additions.end()), stop);
    if (!findings)
        return std::unexpected(findings.error());
    QHash<QString, QStringList> places;
    for (const PlanFinding &finding : *findings)
        places[finding.path] << finding.line();
    std::vector<Addition *> suspects;
    std::ranges::copy_if(additions, std::back_inserter(suspects),
                         [&places](const Addition *addition) { return places.contains(addition->repoPath); });
    std::vector<Find> finds;
    if (suspects.empty())
        return finds;
    if (const Result<Verdicts> asked = askVerdicts(m_hub, target, suspects, 1, stop, {}); !asked)
        return std::unexpected(asked.error());
    FileHasher hasher(m_journal, nullptr);
    for (Addition *suspect : suspects) {
        const bool isThere = !suspect->remoteOid.isEmpty() && hasher.ensure(*suspect, stop) && suspect->isIdentical();
        if (!isThere && !suspect->isIgnored)
            finds.push_back({.addition = suspect, .places = places.value(suspect->repoPath)});
    }
    return finds;
}

} // namespace transfer
