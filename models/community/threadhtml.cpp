#include "models/community/threadhtml.h"

#include "hub/encoding.h"
#include "models/community/commenthtml.h"
#include "models/diff/safetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("ThreadMarkup", text);
}

QString escaped(const QString &text)
{
    return text.toHtmlEscaped();
}

//! A line that somebody wrote: it stays where it stands in a sentence of ours.
QString escapedLine(const QString &text)
{
    return escaped(safetext::prose(text));
}

//! Writes the page, event by event.
class ThreadWriter
{
public:
    explicit ThreadWriter(const ThreadSetting &setting) : m_setting(setting) { }

    ThreadMarkup write(const hub::DiscussionDetails &details)
    {
        bool isFirst = true;
        for (const hub::DiscussionEvent &event : details.events) {
            if (const auto *comment = event.as<hub::Comment>())
                writeComment(event, *comment, std::exchange(isFirst, false));
            else
                writeEvent(event);
        }
        m_page.card.html = m_html;
        return std::move(m_page);
    }

private:
    QString nameOf(const std::optional<hub::Author> &author) const
    {
        return author ? author->name : words(QT_TRANSLATE_NOOP("ThreadMarkup", "a deleted account"));
    }

    QString avatarOf(const std::optional<hub::Author> &author)
    {
        const QString name = nameOf(author);
        QUrl url(u"thread:avatar/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name)));
        m_page.avatars.insert(url, name);
        return u"<img src=\"%1\" width=\"%2\" height=\"%2\" style=\"vertical-align:middle\">"_s.arg(
            url.toString(QUrl::FullyEncoded), QString::number(m_setting.avatarExtent));
    }

    static QString time(const QDateTime &when) { return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat); }

    QString roles(const std::optional<hub::Author> &author) const
    {
        QStringList roles;
        if (author && author->isOwner)
            roles += words(QT_TRANSLATE_NOOP("ThreadMarkup", "owner"));
        if (author && author->isMember)
            roles += words(QT_TRANSLATE_NOOP("ThreadMarkup", "member"));
        if (author && author->isStaff)
            roles += words(QT_TRANSLATE_NOOP("ThreadMarkup", "Hugging Face staff"));
        return roles.isEmpty() ? QString() : u" · "_s + roles.join(u" · "_s);
    }

    void writeComment(const hub::DiscussionEvent &event, const hub::Comment &comment, bool isFirst)
    {
        QString head = u"%1 <b>%2</b> <span style=\"color:%3\">%4%5"_s.arg(
            avatarOf(event.author), escaped(nameOf(event.author)), m_setting.mutedColor, escaped(time(event.createdAt)),
            escaped(roles(event.author)));
        if (comment.isEdited)
            head += u" · "_s + escaped(words(QT_TRANSLATE_NOOP("ThreadMarkup", "edited")));
        head += u"</span>"_s;
        const QString menu = comment.isHidden
            ? QString()
            : u"<a href=\"thread:menu/%1\" title=\"%2\">•••</a>"_s.arg(
                  escaped(event.id),
                  escaped(words(QT_TRANSLATE_NOOP("ThreadMarkup", "What can be done with this comment"))));
        m_html +=
            u"<a name=\"%1\"></a><table width=\"100%\" cellspacing=\"0\" cellpadding=\"8\" border=\"0\" "
            "style=\"margin-bottom:%5px\"><tr><td bgcolor=\"%2\" style=\"border:1px solid %6; "
            "border-right:none\">%3</td>"
            "<td bgcolor=\"%2\" align=\"right\" style=\"border:1px solid %6; border-left:none\">%4</td></tr>"
            "<tr><td colspan=\"2\" style=\"border:1px solid %6; border-top:none\">"_s.arg(
                escaped(event.id), m_setting.cardColor, head, menu, isFirst ? u"20"_s : u"14"_s, m_setting.borderColor);
        if (comment.isHidden)
            writeHidden(comment);
        else
            writeText(comment);
        writeReactions(event.id, comment);
        m_html += u"</td></tr></table>"_s;
    }

    void writeHidden(const hub::Comment &comment)
    {
        const QString by = comment.hiddenBy.isEmpty()
            ? QString()
            : u' ' + words(QT_TRANSLATE_NOOP("ThreadMarkup", "by %1")).arg(comment.hiddenBy);
        const QString why =
            comment.hiddenReason.isEmpty() ? QString() : u" ("_s + safetext::prose(comment.hiddenReason) + u')';
        m_html += u"<i style=\"color:%1\">%2</i>"_s.arg(
            m_setting.mutedColor,
            escaped(words(QT_TRANSLATE_NOOP("ThreadMarkup", "This comment has been hidden%1%2.")).arg(by, why)));
    }

    void writeText(const hub::Comment &comment)
    {
        const RenderedCard text =
            renderComment(comment.latest.markdown, m_setting.base, m_setting.highlight, m_setting.mutedColor);
        m_html += text.html;
        m_page.card.ownImages += text.ownImages;
        m_page.card.remoteImages += text.remoteImages;
        m_page.card.imageTexts.insert(text.imageTexts);
    }

    void writeReactions(const QString &id, const hub::Comment &comment)
    {
        if (comment.reactions.empty())
            return;
        QStringList texts;
        for (const hub::Reaction &reaction : comment.reactions) {
            const bool isMine = !m_setting.reader.isEmpty() && reaction.users.contains(m_setting.reader);
            texts += u"<a href=\"thread:react/%1/%2\" title=\"%3\">%4 %5%6</a>"_s.arg(
                escaped(id), QString::fromLatin1(QUrl::toPercentEncoding(reaction.emoji)),
                escaped(reaction.users.join(u", "_s)), escaped(reaction.emoji), QLocale().toString(reaction.count),
                isMine ? u" ✓"_s : QString());
        }
        m_html += u"<p style=\"margin-top:8px\">%1</p>"_s.arg(texts.join(u"&nbsp;&nbsp; "_s));
    }

    void writeEvent(const hub::DiscussionEvent &event)
    {
        const QString what = sentence(event);
        m_html += u"<p style=\"color:%1; margin-left:12px; margin-bottom:18px\">%2 <b>%3</b> %4 · %5</p>"_s.arg(
            m_setting.mutedColor, avatarOf(event.author), escaped(nameOf(event.author)), what,
            escaped(time(event.createdAt)));
    }

    QString sentence(const hub::DiscussionEvent &event) const
    {
        if (const auto *status = event.as<hub::StatusChange>()) {
            const std::optional<hub::DiscussionState> known = status->status.known();
            const QString why = status->reason.isEmpty() ? QString() : u": "_s + escapedLine(status->reason);
            if (known == hub::DiscussionState::Open)
                return words(QT_TRANSLATE_NOOP("ThreadMarkup", "opened this")) + why;
            if (known == hub::DiscussionState::Closed)
                return words(QT_TRANSLATE_NOOP("ThreadMarkup", "closed this")) + why;
            if (known == hub::DiscussionState::Merged)
                return words(QT_TRANSLATE_NOOP("ThreadMarkup", "merged this")) + why;
            if (known == hub::DiscussionState::Draft)
                return words(QT_TRANSLATE_NOOP("ThreadMarkup", "made this a draft")) + why;
            return words(QT_TRANSLATE_NOOP("ThreadMarkup", "changed the status to %1"))
                       .arg(escaped(status->status.text()))
                + why;
        }
        if (const auto *commit = event.as<hub::PushedCommit>())
            return words(QT_TRANSLATE_NOOP("ThreadMarkup", "pushed %1"))
                .arg(
                    u"<a href=\"thread:commit/%1\"><code style=\"background-color:transparent\">%2</code></a> %3"_s.arg(
                        escaped(commit->oid), escaped(commit->oid.first(std::min<qsizetype>(7, commit->oid.size()))),
                        escapedLine(commit->title)));
        if (const auto *title = event.as<hub::TitleChange>())
            return words(QT_TRANSLATE_NOOP("ThreadMarkup", "changed the title from “%1” to “%2”"))
                .arg(escapedLine(title->from), escapedLine(title->to));
        if (const auto *pinning = event.as<hub::PinningChange>())
            return pinning->isPinned ? words(QT_TRANSLATE_NOOP("ThreadMarkup", "pinned this"))
                                     : words(QT_TRANSLATE_NOOP("ThreadMarkup", "unpinned this"));
        if (const auto *locking = event.as<hub::LockingChange>())
            return locking->isLocked ? words(QT_TRANSLATE_NOOP("ThreadMarkup", "locked this"))
                                     : words(QT_TRANSLATE_NOOP("ThreadMarkup", "unlocked this"));
        if (event.as<hub::ReportChange>())
            return words(QT_TRANSLATE_NOOP("ThreadMarkup", "changed a report about this"));
        if (event.as<hub::ReferenceDeleted>())
            return words(QT_TRANSLATE_NOOP("ThreadMarkup", "deleted the branch of this pull request"));
        if (const auto *truncated = event.as<hub::CommitsTruncated>())
            return words(QT_TRANSLATE_NOOP("ThreadMarkup", "pushed %1 further commits, which are not listed here"))
                .arg(QLocale().toString(truncated->hiddenCommits));
        return words(QT_TRANSLATE_NOOP("ThreadMarkup", "did something that this program does not know: %1"))
            .arg(escaped(event.type));
    }

    const ThreadSetting &m_setting;
    ThreadMarkup m_page;
    QString m_html;
};

} // namespace

CardBase commentBase(const hub::Endpoint &endpoint, const hub::RepoId &repo, const QString &revision)
{
    const QByteArray path = repo.webPath();
    const QByteArray segment = hub::encodedSegment(revision);
    return {.links = endpoint.at(path + "/blob/" + segment + '/'),
            .images = endpoint.at(path + "/resolve/" + segment + '/'),
            .people = endpoint.at("/"),
            .discussions = endpoint.at(path + "/discussions/")};
}

ThreadMarkup renderThread(const hub::DiscussionDetails &details, const ThreadSetting &setting)
{
    return ThreadWriter(setting).write(details);
}
