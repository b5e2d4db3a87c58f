#include "transfer/seriesplan.h"

#include "transfer/serieswords.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <format>

using namespace Qt::StringLiterals;

namespace transfer {

namespace {

constexpr qsizetype longestTitle = 200; // the Hub's limits
constexpr qsizetype shortestTitle = 3;

QString hexOf(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.result().toHex());
}

QString idOf(const std::vector<Operation> &operations)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Operation &operation : operations) {
        if (const Addition *addition = std::get_if<Addition>(&operation)) {
            hash.addData("ADD");
            hash.addData(addition->repoPath.toUtf8());
            hash.addData(QByteArray::fromHex(addition->hashes.sha256.toLatin1()));
        } else if (const Deletion *deletion = std::get_if<Deletion>(&operation)) {
            hash.addData("DELETE");
            hash.addData(deletion->repoPath.toUtf8());
            hash.addData(deletion->isFolder ? "True" : "False");
        }
    }
    return hexOf(hash);
}

template<typename T>
std::vector<SeriesStep> stepsOf(const std::vector<std::vector<T>> &groups)
{
    std::vector<SeriesStep> steps;
    for (const std::vector<T> &group : groups) {
        SeriesStep step{.operations = {group.begin(), group.end()}};
        step.id = idOf(step.operations);
        steps.push_back(std::move(step));
    }
    return steps;
}

//! Thousands, and halves rounded to even, as the official client writes sizes: the text is part of what others read.
QString sizeText(qint64 bytes)
{
    constexpr std::array units{"", "K", "M", "G", "T", "P", "E"};
    auto value = double(bytes);
    size_t unit = 0;
    while (value >= 1000 && unit + 1 < units.size()) {
        value /= 1000;
        ++unit;
    }
    return QString::fromStdString(std::format("{:.1f}{}", value, units[unit]));
}

QString firstLine(const QString &message)
{
    return message.trimmed().section(u'\n', 0, 0).trimmed();
}

QString cut(const QString &text, qsizetype length)
{
    return text.size() <= length ? text : text.first(length - 1).trimmed() + u'…';
}

std::unexpected<Error> invalid(const char *text)
{
    return failure(Error::Kind::Invalid, QCoreApplication::translate("CommitSeries", text));
}

} // namespace

bool SeriesStep::adds() const
{
    return std::holds_alternative<Addition>(operations.front());
}

qint64 SeriesStep::bytes() const
{
    qint64 bytes = 0;
    for (const Operation &operation : operations) {
        if (const Addition *addition = std::get_if<Addition>(&operation))
            bytes += addition->file.size;
    }
    return bytes;
}

QString SeriesStep::line() const
{
    const QString box = isPushed ? u"- [x]"_s : u"- [ ]"_s;
    if (adds())
        return u"%1 Upload %2 file(s) totalling %3 (%4)"_s.arg(box).arg(operations.size()).arg(sizeText(bytes()), id);
    const auto folders = std::ranges::count_if(
        operations, [](const Operation &operation) { return std::get<Deletion>(operation).isFolder; });
    return u"%1 Delete %2 file(s) and %3 folder(s) (%4)"_s.arg(box)
        .arg(qint64(operations.size()) - folders)
        .arg(folders)
        .arg(id);
}

Result<SeriesPlan> SeriesPlan::make(const CommitSteps &steps)
{
    std::vector<SeriesStep> additions = stepsOf(steps.additions);
    SeriesPlan plan;
    plan.m_steps = stepsOf(steps.deletions);
    // The id of the whole goes through the additions first, although they are pushed last.
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QSet<QString> ids;
    for (const std::vector<SeriesStep> *part : {&additions, &plan.m_steps}) {
        for (const SeriesStep &step : *part) {
            if (step.operations.empty())
                return invalid(QT_TRANSLATE_NOOP("CommitSeries", "A commit of the series has nothing in it."));
            hash.addData("new step");
            hash.addData(step.id.toLatin1());
            ids.insert(step.id);
        }
    }
    std::ranges::move(additions, std::back_inserter(plan.m_steps));
    if (plan.m_steps.empty())
        return invalid(QT_TRANSLATE_NOOP("CommitSeries", "There is nothing to commit."));
    if (size_t(ids.size()) < plan.m_steps.size())
        return invalid(QT_TRANSLATE_NOOP("CommitSeries", "Two commits of the series are the same."));
    plan.m_id = hexOf(hash);
    return plan;
}

SeriesStep *SeriesPlan::step(const QString &id)
{
    const auto found = std::ranges::find(m_steps, id, &SeriesStep::id);
    return found == m_steps.end() ? nullptr : &*found;
}

bool SeriesPlan::isInOrder() const
{
    const auto isPushedAddition = [](const SeriesStep &step) { return step.adds() && step.isPushed; };
    const auto isMissingDeletion = [](const SeriesStep &step) { return !step.adds() && !step.isPushed; };
    return std::ranges::none_of(m_steps, isPushedAddition) || std::ranges::none_of(m_steps, isMissingDeletion);
}

QString SeriesPlan::draftTitle(const QString &message) const
{
    const QString title = u"[WIP] %1 (multi-commit %2)"_s;
    const qsizetype room = longestTitle - title.arg(QString(), m_id).size();
    return title.arg(cut(firstLine(message), room), m_id);
}

QString SeriesPlan::finalTitle(const QString &message)
{
    const QString title = cut(firstLine(message), longestTitle);
    return title.size() < shortestTitle ? title + u" (multi-commit)"_s : title;
}

QString SeriesPlan::description(const QString &message, const QString &description) const
{
    QStringList lines;
    for (const SeriesStep &step : m_steps)
        lines.append(step.line());
    return u"\n## %1\n\n%2\n\n**Multi commit ID:** %3\n\nScheduled commits:\n\n%4\n\n%5\n"_s.arg(
        message, description, m_id, lines.join(u'\n'), serieswords::note());
}

QSet<QString> SeriesPlan::stepsIn(const QString &description)
{
    static const QRegularExpression line(u"- \\[[ |x]\\].*([a-fA-F0-9]{64})"_s);
    QSet<QString> ids;
    for (const QRegularExpressionMatch &match : line.globalMatch(description))
        ids.insert(match.captured(1).toLower());
    return ids;
}

bool SeriesPlan::isDescribedBy(const QString &description) const
{
    QSet<QString> ids;
    for (const SeriesStep &step : m_steps)
        ids.insert(step.id);
    return stepsIn(description) == ids;
}

} // namespace transfer
