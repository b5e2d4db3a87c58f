#include "views/widgets/commandwords.h"

#include "transfer/downloadspec.h"
#include "transfer/uploadspec.h"

#include <QRegularExpression>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace {

QString shellWord(const QString &text)
{
    static const QRegularExpression harmless(u"^[A-Za-z0-9_./:@%+=,-]+$"_s);
    if (harmless.match(text).hasMatch())
        return text;
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

//! Words of options, left out where they say what goes without saying.
class Words
{
public:
    explicit Words(const QStringList &words) : m_words(words) { }

    void add(const QString &option, const QString &value, const QString &usual = {})
    {
        if (!value.isEmpty() && value != usual)
            m_words += {option, value};
    }
    void add(const QString &option, const QStringList &values)
    {
        for (const QString &value : values)
            m_words += {option, value};
    }
    void addIf(bool isWanted, const QString &option)
    {
        if (isWanted)
            m_words += option;
    }
    QString line() const { return commandwords::shell(m_words); }

private:
    QStringList m_words;
};

QString upload(const transfer::UploadSpec &spec)
{
    if (spec.sources.size() != 1) // the command takes one at a time
        return {};
    const transfer::UploadSource &source = spec.sources.front();
    Words words({u"hubcap"_s, u"upload"_s, source.path, spec.target.repo.id});
    words.add(u"--type"_s, hub::kindName(spec.target.repo.kind), u"model"_s);
    words.add(u"--revision"_s, spec.target.revision, u"main"_s);
    words.addIf(spec.target.createPullRequest, u"--create-pr"_s);
    QString path = spec.pathInRepo;
    if (const QString below = source.keepsFolderName ? source.path.section(u'/', -1) : source.fileName;
        !below.isEmpty())
        path = path.isEmpty() ? below : path + u'/' + below;
    words.add(u"--path-in-repo"_s, path);
    words.add(u"--message"_s, spec.summary);
    words.add(u"--description"_s, spec.description);
    words.add(u"--include"_s, spec.allow);
    words.add(u"--exclude"_s, spec.ignore);
    words.add(u"--delete"_s, spec.deletePatterns);
    words.add(u"--parent-commit"_s, spec.parentCommit);
    words.addIf(!spec.excludeJunk, u"--no-default-excludes"_s);
    words.addIf(spec.skipUnreadable, u"--skip-unreadable"_s);
    return words.line();
}

//! Exact paths as patterns that match nothing else.
QStringList asPatterns(const QStringList &paths)
{
    QStringList patterns;
    for (const QString &path : paths) {
        QString pattern;
        for (const QChar character : path) {
            const bool isSpecial = character == u'*' || character == u'?' || character == u'[';
            pattern += isSpecial ? u'[' + QString(character) + u']' : QString(character);
        }
        patterns += pattern;
    }
    return patterns;
}

QString download(const transfer::DownloadSpec &spec)
{
    Words words({u"hubcap"_s, u"download"_s, spec.repo.id});
    words.add(u"--type"_s, hub::kindName(spec.repo.kind), u"model"_s);
    words.add(u"--revision"_s, spec.revision, u"main"_s);
    words.add(u"--to"_s, spec.folder);
    words.add(u"--include"_s, spec.allow + asPatterns(spec.files));
    words.add(u"--exclude"_s, spec.ignore);
    return words.line();
}

} // namespace

QString commandwords::shell(const QStringList &words)
{
    QStringList quoted;
    std::ranges::transform(words, std::back_inserter(quoted), shellWord);
    return quoted.join(u' ');
}

QString commandwords::of(const transfer::JobRecord &job)
{
    if (job.kind == transfer::JobKind::Download)
        return transfer::DownloadSpec::fromJson(job.spec).transform(download).value_or(QString());
    return transfer::UploadSpec::fromJson(job.spec).transform(upload).value_or(QString());
}
