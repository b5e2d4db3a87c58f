#include "models/home/ownlikes.h"

#include <QGuiApplication>
#include <QTimer>

#include <utility>

OwnLikes &OwnLikes::of(hub::HubClient &client)
{
    if (auto *likes = client.findChild<OwnLikes *>(Qt::FindDirectChildrenOnly))
        return *likes;
    return *new OwnLikes(client);
}

OwnLikes::OwnLikes(hub::HubClient &client) : QObject(&client), m_client(client), m_endpoint(client.endpoint().text())
{
    connect(&client, &hub::HubClient::sessionChanged, this, &OwnLikes::onSessionChanged);
    if (auto *application = qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        connect(application, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
            if (state == Qt::ApplicationActive && std::exchange(m_isReloadDue, false))
                reload();
        });
}

// Another token of the same person likes the same; requests under way were given up, though.
void OwnLikes::onSessionChanged()
{
    const bool isElsewhere = m_client.endpoint().text() != m_endpoint;
    m_endpoint = m_client.endpoint().text();
    if (isElsewhere) {
        forget();
        emit changed();
    } else if (m_state == State::Loading) {
        m_state = State::Idle;
        QTimer::singleShot(0, this, &OwnLikes::load);
    }
}

void OwnLikes::forget()
{
    m_request.cancel();
    m_state = State::Idle;
    m_pages = 0;
    m_isKnown = false;
    m_isReloadDue = false;
    m_liked.clear();
    m_notes.clear();
    m_earlier.clear();
}

void OwnLikes::setUser(const QString &user)
{
    if (user == m_user)
        return;
    m_user = user;
    forget();
    emit changed();
}

void OwnLikes::load()
{
    if (m_user.isEmpty() || m_state != State::Idle)
        return;
    begin();
}

void OwnLikes::reload()
{
    if (m_user.isEmpty() || m_state == State::Loading)
        return;
    m_notes.clear(); // older than the answer
    m_earlier.clear();
    begin();
}

void OwnLikes::begin()
{
    m_pages = 0;
    m_state = State::Loading;
    m_fresh.clear();
    ask({});
}

void OwnLikes::ask(const QUrl &next)
{
    m_request = m_client.send<hub::Page<hub::LikedRepo>>(
        next.isEmpty() ? hub::likes::ofUser(m_user) : hub::likes::nextOfUser(next),
        [this](const Result<hub::Page<hub::LikedRepo>> &page) { onPage(page); });
}

void OwnLikes::onPage(const Result<hub::Page<hub::LikedRepo>> &page)
{
    if (!page) {
        // It stays unknown, which is no reason to complain. A break in the line is no answer: whoever looks next asks
        // again. What was refused would be refused again.
        const bool isBroken = page.error().kind == Error::Kind::Offline || page.error().kind == Error::Kind::Timeout;
        m_state = isBroken ? State::Idle : State::Partial;
        return;
    }
    for (const hub::LikedRepo &liked : page->items)
        m_fresh.insert(keyOf(liked.kind, liked.id));
    const bool isLast = page->next.isEmpty();
    if (!isLast && ++m_pages < mostPages) {
        if (!m_isKnown)
            m_liked = m_fresh; // the first ones are shown before the last ones are there
        ask(page->next);
    } else {
        m_liked = std::exchange(m_fresh, {});
        m_isKnown = isLast;
        m_state = isLast ? State::Complete : State::Partial;
    }
    emit changed();
}

std::optional<bool> OwnLikes::likes(const hub::RepoId &repo) const
{
    const QString key = keyOf(repo);
    if (const std::optional<bool> noted = m_notes.value(key).isLiked)
        return noted;
    if (m_liked.contains(key))
        return true;
    return m_isKnown ? std::optional(false) : std::nullopt;
}

qint64 OwnLikes::count(const hub::RepoId &repo, qint64 listed) const
{
    const Note note = m_notes.value(keyOf(repo));
    return note.listed == listed ? listed + note.more : listed;
}

void OwnLikes::note(const hub::RepoId &repo, bool isLiked, qint64 listed)
{
    const QString key = keyOf(repo);
    Note note = m_notes.value(key);
    m_earlier.insert(key, note);
    if (note.listed != listed)
        note = {.listed = listed};
    note.isLiked = isLiked;
    note.more += isLiked ? 1 : -1;
    m_notes.insert(key, note);
    emit changed();
}

void OwnLikes::takeBack(const hub::RepoId &repo)
{
    const QString key = keyOf(repo);
    if (!m_earlier.contains(key))
        return;
    m_notes.insert(key, m_earlier.take(key));
    emit changed();
}

void OwnLikes::rename(const hub::RepoId &from, const hub::RepoId &to)
{
    const QString before = keyOf(from);
    if (m_liked.remove(before))
        m_liked.insert(keyOf(to));
    if (m_notes.contains(before))
        m_notes.insert(keyOf(to), m_notes.take(before));
    m_earlier.remove(before);
    emit changed();
}

QString OwnLikes::keyOf(const QString &kind, const QString &id)
{
    return kind + u'/' + id.toLower();
}

QString OwnLikes::keyOf(const hub::RepoId &repo)
{
    return keyOf(hub::kindName(repo.kind), repo.id);
}
