#pragma once

#include "hub/hubclient.h"
#include "models/diff/changeset.h"
#include "models/diff/contextexpansion.h"
#include "models/diff/filedetails.h"

#include <QHash>
#include <QObject>

class TreeComparison;

//! What changed from one side to the other: asks the Hub, reads the answer away from the GUI thread, and fetches what
//! more of a file is to be shown.
class Comparison : public QObject
{
    Q_OBJECT

public:
    enum class State { Idle, Loading, Ready, Failed };

    explicit Comparison(hub::HubClient &client, QObject *parent = nullptr);
    ~Comparison() override;

    //! Sides of different repos, and nothing, are compared by their listings. What is shown already is not loaded
    //! again.
    void compare(const DiffSide &before, const DiffSide &after);
    //! A commit with the one before it, which is looked up; before() is known once it has been found.
    void compareCommit(const DiffSide &commit);
    //! A diff that somebody has already, such as a pull request's; the sides say where its files can be fetched.
    void setDiff(const QByteArray &diff, const DiffSide &before, const DiffSide &after);
    //! Changes that no comparison of two revisions gives, such as staged ones; the places say where their contents are,
    //! by path.
    void setChanges(ChangeSet set, const QHash<QString, FilePlaces> &places);
    void reload();
    void clear();

    bool ignoresWhitespace() const { return m_ignoresWhitespace; }
    void setIgnoresWhitespace(bool on);

    State state() const { return m_state; }
    const Error &error() const { return m_error; }
    const DiffSide &before() const { return m_before; }
    const DiffSide &after() const { return m_after; }
    const ChangeSet &changes() const { return m_shown; }
    const ChangedFile &file(int index) const { return *m_shown.files[size_t(index)]; }
    const FileDetails &details(int file) const;

    void fetchDetails(int file); //!< of a file that is looked at; those that failed only by retryDetails()
    void retryDetails(int file);
    bool isExpanding(int file) const { return m_expansions.contains(file); }
    void expand(int file, size_t gap, contextexpansion::Extent extent);

signals:
    void stateChanged();
    void predecessorFound();
    void changesReset(); //!< changes() is another
    void fileChanged(int file); //!< its lines or its details are others
    void expansionFailed(int file, const Error &error);

private:
    struct Expansion {
        size_t gap = 0;
        contextexpansion::Extent extent = contextexpansion::Extent::All;
        hub::Request request = {};
    };

    void begin(const DiffSide &before, const DiffSide &after, bool ofCommit);
    void load();
    void loadPredecessor();
    void loadComparison();
    void loadTrees();
    void take(ChangeSet set);
    void present(ChangeSet set); //!< as soon as its details are known
    void show(ChangeSet set, std::vector<FileDetails> details);
    void showFiltered();
    void fail(const Error &error);
    void setState(State state);
    void forgetFiles();
    void onDetails(int file, FileDetailsFetch *fetch);
    void onContext(int file, const Result<QByteArray> &text);
    void onExpanded(int file, Result<ChangedFile> expanded);

    hub::HubClient &m_client;
    DiffSide m_before;
    DiffSide m_after;
    QByteArray m_givenDiff;
    bool m_isGiven = false;
    bool m_isOfCommit = false; //!< what is before is still to be found, or was found so
    State m_state = State::Idle;
    Error m_error;
    hub::Request m_request;
    std::unique_ptr<TreeComparison> m_trees;
    ChangeSet m_all;
    ChangeSet m_shown;
    bool m_ignoresWhitespace = false;
    int m_generation = 0; //!< what is computed for an older one is dropped
    std::vector<FileDetails> m_details; //!< of the files shown
    QHash<int, FileDetailsFetch *> m_fetches;
    QHash<int, std::shared_ptr<Expansion>> m_expansions;
    QHash<QString, FilePlaces> m_places; //!< of given changes
    QHash<QString, QByteArray> m_texts; //!< of files that were fetched for their context, by path
};
