#pragma once

#include "sandbox/call.h"
#include "sandbox/viewertable.h"

namespace sandbox {

//! A dataset as the viewer sees it: its files sorted into splits.
class ViewerDataset
{
public:
    struct File {
        QString path = {};
        BlobFacts facts = {};
        git_oid blob = {};
    };

    ViewerDataset(Backend &backend, const Repo &dataset);

    QStringList splits() const { return m_splits.keys(); }
    std::optional<ViewerTable> table(const QString &split) const; //!< without a value: a file can't be read
    qint64 bytes(const QString &split) const; //!< of the files
    QString revision() const;
    QList<File> parquetFiles() const { return m_parquet; }

    static QString splitOf(const QString &path);

private:
    Backend &m_backend;
    GitRepository m_git;
    std::optional<git_oid> m_head;
    QMap<QString, QList<File>> m_splits;
    QList<File> m_parquet;
};

} // namespace sandbox
