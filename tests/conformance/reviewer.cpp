#include "models/community/discussionthread.h"
#include "models/community/reviewcomment.h"
#include "models/merge/mergejob.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>

#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using hub::discussions::SettableStatus;

//! Reads and writes one thread as the window does, told by lines of JSON and answering with one line each:
//! reviewer ENDPOINT TOKEN OWNER/NAME NUMBER
class Reviewer : public QObject
{
    Q_OBJECT

public:
    Reviewer(const QStringList &words)
        : m_client({.endpoint = hub::Endpoint(QUrl(words.at(1))), .token = words.at(2).toLatin1()})
        , m_repo({.kind = hub::RepoKind::Model, .id = words.at(3)})
        , m_number(words.at(4).toInt())
    {
        connect(&m_input, &QSocketNotifier::activated, this, &Reviewer::onInput);
        connect(&m_thread, &DiscussionThread::changed, this, &Reviewer::onChanged);
        connect(&m_thread, &DiscussionThread::refused, this,
                [this](DiscussionThread::Action, const Error &error) { answerRefusal(error); });
        connect(&m_merge, &MergeJob::stateChanged, this, &Reviewer::onMerge);
        connect(&m_merge, &MergeJob::refused, this, &Reviewer::answerRefusal);
        connect(&m_merge, &MergeJob::committed, this, [this] { m_thread.reload(); });
        connect(&m_merge, &MergeJob::replaced, this, [this](int number) { answer({{u"replacedBy"_s, number}}); });
    }

private:
    void onInput()
    {
        char buffer[65536];
        const ssize_t length = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (length <= 0)
            return QCoreApplication::quit();
        m_typed += QByteArray(buffer, length);
        for (qsizetype end = m_typed.indexOf('\n'); end >= 0; end = m_typed.indexOf('\n')) {
            const QByteArray line = m_typed.first(end);
            m_typed.remove(0, end + 1);
            obey(QJsonDocument::fromJson(line).object());
        }
    }

    void obey(const QJsonObject &order)
    {
        const QString what = order[u"do"_s].toString();
        const QString text = order[u"text"_s].toString();
        m_isAsked = true;
        if (what == "read"_L1) {
            if (m_thread.number() == 0)
                return m_thread.open(m_repo, m_number);
            return m_thread.reload();
        }
        if (what == "comment"_L1)
            return m_thread.addComment(text);
        if (what == "edit"_L1)
            return m_thread.edit(order[u"id"_s].toString(), text);
        if (what == "hide"_L1)
            return m_thread.hide(order[u"id"_s].toString(), hub::HideReason::Unsaid);
        if (what == "rename"_L1)
            return m_thread.rename(text);
        if (what == "close"_L1)
            return m_thread.setStatus(SettableStatus::Closed, text);
        if (what == "open"_L1)
            return m_thread.setStatus(SettableStatus::Open, text);
        if (what == "merge"_L1)
            return m_thread.merge(text, m_thread.head());
        if (what == "review"_L1)
            return review(order);
        if (what == "resolve"_L1)
            return resolve(order);
        qFatal("unknown order");
    }

    void review(const QJsonObject &order)
    {
        Remarks remarks;
        const QJsonArray all = order[u"remarks"_s].toArray();
        for (const QJsonValueConstRef value : all) {
            const QJsonObject json = value.toObject();
            const DiffRange range{.path = json[u"path"_s].toString(),
                                  .first = json[u"first"_s].toInteger(),
                                  .last = json[u"last"_s].toInteger(),
                                  .lines = json[u"lines"_s].toString()};
            remarks.setText(remarks.add(range, {}), json[u"text"_s].toString());
        }
        m_thread.addComment(reviewComment(order[u"text"_s].toString(), remarks.written(),
                                          {.endpoint = m_client.endpoint(),
                                           .repo = m_repo,
                                           .before = u"main"_s,
                                           .after = m_thread.details().discussion.gitReference()}));
    }

    void resolve(const QJsonObject &order)
    {
        m_decisions = order[u"files"_s].toObject();
        m_merge.read({.repo = m_repo,
                      .number = m_number,
                      .branch = u"main"_s,
                      .title = m_thread.details().discussion.title,
                      .paths = m_decisions.keys()});
    }

    void onMerge()
    {
        if (m_merge.state() == MergeJob::State::Failed)
            return answerRefusal(m_merge.error());
        if (m_merge.state() != MergeJob::State::Ready || m_decisions.isEmpty())
            return;
        const QJsonObject decisions = std::exchange(m_decisions, {});
        for (const MergeConflict &conflict : m_merge.merge().conflicts)
            m_merge.decide(conflict.path,
                           {.take = MergeDecision::Take::Text, .text = decisions[conflict.path].toString().toUtf8()});
        m_merge.write(u"Resolve conflicts"_s);
    }

    void onChanged()
    {
        if (m_thread.isActing())
            return;
        if (m_thread.state() == DiscussionThread::State::Failed)
            return answerRefusal(m_thread.error());
        if (m_thread.state() != DiscussionThread::State::Ready)
            return;
        const hub::DiscussionDetails &details = m_thread.details();
        QJsonArray events;
        for (const hub::DiscussionEvent &event : details.events) {
            QJsonObject one{{u"id"_s, event.id},
                            {u"type"_s, event.type},
                            {u"author"_s, event.author ? event.author->name : QString()}};
            if (const auto *comment = event.as<hub::Comment>()) {
                one[u"text"_s] = comment->latest.markdown;
                one[u"hidden"_s] = comment->isHidden;
                one[u"edited"_s] = comment->isEdited;
            }
            events.append(one);
        }
        answer(
            {{u"title"_s, details.discussion.title},
             {u"status"_s, details.discussion.status.text()},
             {u"conflicts"_s, QJsonArray::fromStringList(details.conflicts ? details.conflicts->paths : QStringList())},
             {u"mergeCommit"_s, details.changes ? details.changes->mergeCommit : QString()},
             {u"diff"_s, details.diff.value_or(QString())},
             {u"events"_s, events}});
    }

    void answerRefusal(const Error &error) { answer({{u"refused"_s, error.detail}, {u"status"_s, error.httpStatus}}); }

    void answer(const QJsonObject &json)
    {
        if (!std::exchange(m_isAsked, false))
            return;
        QTextStream(stdout) << QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact)) << Qt::endl;
    }

    hub::HubClient m_client;
    hub::RepoId m_repo;
    int m_number;
    DiscussionThread m_thread{m_client};
    MergeJob m_merge{m_client};
    QJsonObject m_decisions;
    QSocketNotifier m_input{STDIN_FILENO, QSocketNotifier::Read};
    QByteArray m_typed;
    bool m_isAsked = false;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().size() != 5)
        return 2;
    Reviewer reviewer(application.arguments());
    return QCoreApplication::exec();
}

#include "reviewer.moc"
