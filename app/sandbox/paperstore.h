#pragma once

#include "sandbox/documenttable.h"
#include "sandbox/kinds.h"

namespace sandbox {

struct PaperAuthor {
    QString name = {};
    QString user = {}; //!< of those with an account
};

struct PaperComment {
    QString hex = {};
    QString author = {};
    QString content = {};
    QString repliesTo = {};
    bool isHidden = false;
    QStringList reactions = {}; //!< "name of the user:emoji"
    QDateTime createdAt = {};
    QDateTime updatedAt = {};
};

struct Paper {
    QString id = {}; //!< as arXiv numbers them
    QString title = {};
    QString summary = {};
    QList<PaperAuthor> authors = {};
    QDateTime publishedAt = {};
    QStringList keywords = {};
    QString githubRepo = {};
    QString projectPage = {};
    QString submittedBy = {}; //!< empty: not among the daily papers
    QDateTime submittedAt = {};
    QString discussionHex = {};
    QStringList upvoters = {};
    QList<PaperComment> comments = {};

    QJsonObject toJson() const;
    static Paper fromJson(const QJsonObject &json);
};

class PaperStore
{
public:
    explicit PaperStore(Database &database) : m_papers(database, QStringLiteral("papers")) { }

    void create() { m_papers.create(); }
    std::optional<Paper> find(const QString &id);
    QList<Paper> all();
    void put(const Paper &paper);

private:
    DocumentTable m_papers;
};

} // namespace sandbox
