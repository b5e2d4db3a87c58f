#pragma once

#include "hub/hubclient.h"
#include "hub/people.h"
#include "models/pagedmodel.h"

//! The people around a user or an organization.
class PeopleListModel : public PagedModel<hub::Author>
{
    Q_OBJECT

public:
    enum class Circle {
        Members, //!< of an organization
        Followers,
        Following, //!< first the users, then the organizations
    };
    enum Role {
        NameRole = Qt::UserRole + 1,
        AuthorRole, //!< hub::Author
    };
    struct Subject {
        QString name = {};
        bool isOrganization = false;
        Circle circle = Circle::Followers;
        QString search = {}; //!< the Hub searches among members only

        friend bool operator==(const Subject &, const Subject &) = default;
    };

    static constexpr int pageSize = 100;

    explicit PeopleListModel(hub::HubClient &client, QObject *parent = nullptr);

    const Subject &subject() const { return m_subject; }
    void setSubject(const Subject &subject); //!< loads; the old rows stay meanwhile unless they are of others

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    hub::Request requestPage(const QUrl &next, Callback<hub::Page<hub::Author>> done) override;

private:
    Result<hub::Call<hub::Page<hub::Author>>> firstPage() const;

    hub::HubClient &m_client;
    Subject m_subject;
    bool m_isAmongOrganizations = false; //!< the list of followed ones goes on with those
};

Q_DECLARE_METATYPE(hub::Author)
