#pragma once

#include "hub/hubclient.h"
#include "hub/likes.h"
#include "models/pagedmodel.h"

#include <QSortFilterProxyModel>

class OwnLikes;

//! What somebody likes, of all kinds in the order of the Hub.
class LikedReposModel : public PagedModel<hub::LikedRepo>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        KindRole, //!< "model", "dataset", "space" or what else the Hub says
        LikedAtRole, //!< QDateTime
        OwnLikeRole, //!< bool: one likes it oneself; invalid while that is not known
    };

    explicit LikedReposModel(hub::HubClient &client, QObject *parent = nullptr);

    const QString &user() const { return m_user; }
    void setUser(const QString &user); //!< loads, and empties the list if it is somebody else
    std::optional<hub::RepoId> repo(const QModelIndex &index) const; //!< nothing where it is of no kind of repos
    qint64 count(const QString &kind = {}) const; //!< of what is loaded
    void unlike(const QModelIndex &index); //!< takes one's own like back; unliked() or unlikeFailed() follows

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void unliked(const hub::RepoId &repo);
    void unlikeFailed(const Error &error);

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::LikedRepo>> done) override;

private:
    hub::HubClient &m_client;
    OwnLikes &m_likes;
    QString m_user;
    hub::Request m_unlike;
};

//! Some of them, in another order.
class LikedReposFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order { Newest, Oldest, Name };

    explicit LikedReposFilter(QObject *parent = nullptr);

    void setKind(const QString &kind); //!< empty: all
    void setWords(const QString &words);
    void setOrder(Order order);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_kind;
    QString m_words;
    Order m_order = Order::Newest;
};
