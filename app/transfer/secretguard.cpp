#include "transfer/secretguard.h"

#include "transfer/filehasher.h"
#include "transfer/journal.h"
#include "transfer/scanmemory.h"
#include "transfer/secretscan.h"
#include "transfer/verdicts.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace transfer {

Result<std::vector<FileProblem>> SecretGuard::check(const UploadSpec &spec, const std::vector<Addition *> &additions,
                                                    const std::stop_token &stop)
{
    if (spec.allowSecrets)
        return std::vector<FileProblem>();
    const QSet<QString> allowed(spec.allowedSecrets.begin(), spec.allowedSecrets.end());
    std::vector<const Addition *> unknown;
    std::ranges::copy_if(additions, std::back_inserter(unknown),
                         [&allowed](const Addition *addition) { return !allowed.contains(addition->repoPath); });
    ScanMemory memory(ScanMemory::fileFor(m_journal.file()));
    const Result<PlanFindings> findings = SecretScan(memory).run(unknown, stop);
    if (!findings)
        return std::unexpected(findings.error());
    QHash<QString, QStringList> places;
    for (const PlanFinding &finding : *findings)
        places[finding.path] << finding.line();
    std::vector<Addition *> suspects;
    std::ranges::copy_if(additions, std::back_inserter(suspects),
                         [&places](const Addition *addition) { return places.contains(addition->repoPath); });
    if (suspects.empty())
        return std::vector<FileProblem>();
    if (const Result<Verdicts> asked = askVerdicts(m_hub, spec.target, suspects, 1, stop, {}); !asked)
        return std::unexpected(asked.error());
    FileHasher hasher(m_journal, nullptr);
    std::vector<FileProblem> problems;
    for (Addition *suspect : suspects) {
        if (!suspect->remoteOid.isEmpty() && hasher.ensure(*suspect, stop) && suspect->isIdentical())
            continue;
        if (suspect->isIgnored)
            continue;
        problems.push_back({.localPath = suspect->file.path,
                            .repoPath = suspect->repoPath,
                            .error = {.kind = Error::Kind::Invalid,
                                      .detail = places.value(suspect->repoPath).join(u'\n'),
                                      .code = code(),
                                      .subject = suspect->file.path}});
    }
    return problems;
}

} // namespace transfer
