#pragma once

#include "hub/hubclient.h"
#include "hub/refs.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

//! The branches, tags, pull requests and conversions of a repo, each group under a heading row.
class RefListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Section { Branches, Tags, PullRequests, Converts };
    enum class State { Idle, Loading, Complete, Failed };
    enum Role {
        NameRole = Qt::UserRole + 1, //!< what one writes as a revision; empty on headings
        TargetRole, //!< commit
        SectionRole, //!< Section, as int
        HeadingRole, //!< bool
        DeletableRole, //!< bool: branches other than the default one, and tags
    };

    static inline const QString defaultBranch = QStringLiteral("main"); //!< which the Hub does not let go

    explicit RefListModel(hub::HubClient &client, QObject *parent = nullptr);

    void setRepo(const hub::RepoId &repo);
    void reload(); //!< what is there stays until the answer
    State state() const { return m_state; }
    const std::optional<Error> &error() const { return m_error; }
    std::optional<Section> sectionOf(const QString &revision) const; //!< none: a commit, or not known (yet)
    QString targetOf(Section section, const QString &name) const; //!< a commit; empty: it is not there
    QStringList namesAt(const QString &commit) const; //!< branches and tags
    QStringList names() const; //!< of all, in the order of the list
    int refCount() const { return int(m_rows.size()) - m_headings; }

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

    static QString sectionTitle(Section section);

signals:
    void stateChanged();

private:
    struct Row {
        Section section = Section::Branches;
        bool isHeading = false;
        hub::Ref ref = {};
    };

    void onAnswer(Result<hub::Refs> refs);
    void setState(State state, std::optional<Error> error = {});

    hub::HubClient &m_client;
    hub::RepoId m_repo;
    hub::Request m_request;
    std::vector<Row> m_rows;
    int m_headings = 0;
    State m_state = State::Idle;
    std::optional<Error> m_error;
};
