#include "cli/cachewords.h"
#include "cli/commands.h"
#include "cli/errorline.h"
#include "cli/words.h"
#include "transfer/cachedeletion.h"
#include "transfer/cachescan.h"
#include "transfer/cacheverification.h"
#include "transfer/sharedcache.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <utility>

using namespace Qt::StringLiterals;
using namespace transfer;

namespace cli {

namespace {

QString bytes(qint64 count)
{
    return QLocale::c().formattedDataSize(count, 1, QLocale::DataSizeSIFormat);
}

QString moment(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODate);
}

//! Lines of JSON, or lines for people.
class Teller
{
public:
    explicit Teller(bool json) : m_isJson(json) { }

    void say(const QJsonObject &event, const QString &line) const
    {
        if (m_isJson)
            print(stdout, QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact)));
        else if (!line.isEmpty())
            print(stdout, line);
    }

    ExitCode fail(const Error &error) const
    {
        const ExitCode code = exitCodeFor(error);
        if (m_isJson)
            say({{u"event"_s, u"error"_s}, {u"message"_s, errorLine(error)}, {u"exitCode"_s, int(code)}}, {});
        print(stderr, errorLine(error));
        return code;
    }

private:
    static void print(FILE *stream, QString line)
    {
        // What comes from file names must not command a terminal.
        for (QChar &character : line) {
            if (character.category() == QChar::Other_Control)
                character = u'?';
        }
        std::fputs(qUtf8Printable(line + u'\n'), stream);
        std::fflush(stream);
    }

    bool m_isJson;
};

//! One run of the command.
class CacheRun
{
    Q_DECLARE_TR_FUNCTIONS(cli::CacheRun)

public:
    CacheRun(const CacheOptions &options, std::stop_token stop)
        : m_options(options)
        , m_stop(std::move(stop))
        , m_teller(options.json)
    { }

    ExitCode run()
    {
        const QString root = m_options.folder.isEmpty() ? SharedCache::defaultRoot() : m_options.folder;
        Result<CacheContent> content = scanCache(root, m_stop);
        if (!content)
            return m_teller.fail(content.error());
        m_content = *std::move(content);
        switch (m_options.act) {
        case CacheOptions::Act::List: return list();
        case CacheOptions::Act::Delete: return withRevisions(&CacheRun::remove);
        case CacheOptions::Act::Verify: return withRevisions(&CacheRun::verify);
        case CacheOptions::Act::Clean: return clean();
        }
        Q_UNREACHABLE_RETURN(Failed);
    }

private:
    using Revisions = std::vector<RevisionKey>;

    ExitCode withRevisions(ExitCode (CacheRun::*act)(const Revisions &))
    {
        const Result<Revisions> revisions = revisionsNamed(m_content, m_options.names, m_options.kind);
        return revisions ? (this->*act)(*revisions) : m_teller.fail(revisions.error());
    }

    ExitCode list()
    {
        std::vector<CachedRepo> repos = m_content.repos;
        if (m_options.sort == CacheOptions::Sort::Size)
            std::ranges::stable_sort(repos, std::ranges::greater(), &CachedRepo::size);
        else if (m_options.sort == CacheOptions::Sort::Used)
            std::ranges::stable_sort(repos, std::ranges::greater(), &CachedRepo::used);
        for (const CachedRepo &repo : repos)
            tell(repo);
        for (const UnfinishedFile &file : m_content.unfinished)
            m_teller.say({{u"event"_s, u"unfinished"_s}, {u"path"_s, file.path}, {u"size"_s, file.size}},
                         tr("unfinished: %1  %2").arg(bytes(file.size), file.path));
        for (const CacheWarning &warning : m_content.warnings)
            m_teller.say({{u"event"_s, u"warning"_s},
                          {u"reason"_s, warningKey(warning.kind)},
                          {u"folder"_s, warning.folder},
                          {u"path"_s, warning.path}},
                         tr("not understood (%1): %2").arg(warningKey(warning.kind), warning.path));
        m_teller.say({{u"event"_s, u"done"_s},
                      {u"root"_s, m_content.root},
                      {u"repos"_s, qint64(m_content.repos.size())},
                      {u"size"_s, m_content.size},
                      {u"unfinishedSize"_s, m_content.unfinishedSize()}},
                     tr("%1 in %2").arg(bytes(m_content.size), m_content.root));
        return Success;
    }

    void tell(const CachedRepo &repo) const
    {
        m_teller.say({{u"event"_s, u"repo"_s},
                      {u"kind"_s, repo.kind},
                      {u"repo"_s, repo.id},
                      {u"size"_s, repo.size},
                      {u"files"_s, repo.files},
                      {u"used"_s, moment(repo.used)},
                      {u"modified"_s, moment(repo.modified)},
                      {u"folder"_s, repo.folder}},
                     u"%1  %2  %3"_s.arg(bytes(repo.size).rightJustified(9), moment(repo.used),
                                         repo.kind == "model"_L1 ? repo.id : repo.kind + u"s/"_s + repo.id));
        for (const CachedRevision &revision : repo.revisions)
            m_teller.say({{u"event"_s, u"revision"_s},
                          {u"kind"_s, repo.kind},
                          {u"repo"_s, repo.id},
                          {u"commit"_s, revision.commit},
                          {u"refs"_s, QJsonArray::fromStringList(revision.refs)},
                          {u"size"_s, revision.size},
                          {u"files"_s, qint64(revision.files.size())},
                          {u"modified"_s, moment(revision.modified)},
                          {u"folder"_s, revision.folder}},
                         u"%1    %2 %3"_s.arg(bytes(revision.size).rightJustified(9), revision.commit,
                                              revision.refs.join(u' ')));
    }

    ExitCode conclude(const CacheDeletionOutcome &outcome)
    {
        for (const Error &problem : outcome.problems)
            m_teller.say({{u"event"_s, u"problem"_s}, {u"path"_s, problem.subject}, {u"message"_s, errorLine(problem)}},
                         u"%1: %2"_s.arg(problem.subject, errorLine(problem)));
        m_teller.say({{u"event"_s, u"done"_s}, {u"freed"_s, outcome.freed}}, tr("%1 freed.").arg(bytes(outcome.freed)));
        return outcome.problems.empty() ? Success : SomeFilesBad;
    }

    ExitCode remove(const Revisions &revisions)
    {
        const CacheDeletionPlan plan = planDeletion(m_content, revisions);
        for (const CacheDeletionPlan::Part &part : plan.parts) {
            for (const QString &snapshot : part.snapshots)
                m_teller.say({{u"event"_s, u"delete"_s}, {u"path"_s, snapshot}}, snapshot);
        }
        m_teller.say({{u"event"_s, u"plan"_s}, {u"revisions"_s, plan.revisions}, {u"freed"_s, plan.freed}},
                     tr("%n revision(s), %1", nullptr, plan.revisions).arg(bytes(plan.freed)));
        if (m_options.isSure)
            return conclude(runDeletion(plan, m_stop));
        m_teller.say({{u"event"_s, u"done"_s}, {u"freed"_s, 0}}, tr("Nothing was deleted: add --yes to do it."));
        return Success;
    }

    ExitCode clean()
    {
        m_teller.say({{u"event"_s, u"plan"_s},
                      {u"files"_s, qint64(m_content.unfinished.size())},
                      {u"freed"_s, m_content.unfinishedSize()}},
                     tr("Unfinished files: %1").arg(bytes(m_content.unfinishedSize())));
        return conclude(removeUnfinished(m_content, m_stop));
    }

    ExitCode verify(const Revisions &revisions)
    {
        const Result<std::vector<VerifiedFile>> files = verifyCache(m_content, revisions, m_stop);
        if (!files)
            return m_teller.fail(files.error());
        int damaged = 0;
        for (const VerifiedFile &file : *files) {
            const bool isBad =
                file.verdict == VerifiedFile::Verdict::Damaged || file.verdict == VerifiedFile::Verdict::Unreadable;
            damaged += isBad ? 1 : 0;
            m_teller.say({{u"event"_s, u"file"_s},
                          {u"path"_s, file.path},
                          {u"commit"_s, file.commit},
                          {u"blob"_s, file.blob},
                          {u"size"_s, file.size},
                          {u"state"_s, verdictKey(file.verdict)}},
                         isBad ? u"%1: %2"_s.arg(verdictKey(file.verdict), file.path) : QString());
        }
        m_teller.say({{u"event"_s, u"done"_s}, {u"files"_s, qint64(files->size())}, {u"damaged"_s, damaged}},
                     tr("%n file(s) verified, %1 damaged.", nullptr, int(files->size())).arg(damaged));
        return damaged == 0 ? Success : SomeFilesBad;
    }

    const CacheOptions &m_options;
    std::stop_token m_stop;
    Teller m_teller;
    CacheContent m_content;
};

} // namespace

ExitCode cache(const CacheOptions &options, const std::stop_token &stop)
{
    return CacheRun(options, stop).run();
}

} // namespace cli
