#pragma once

#include <QList>
#include <QRegularExpression>
#include <QString>

namespace sandbox {

//! The paths that a .gitattributes file sends to large-object storage.
class LfsPatterns
{
public:
    explicit LfsPatterns(const QByteArray &gitAttributes);

    bool contains(const QString &path) const;
    static QByteArray lineFor(const QString &path); //!< what to add to .gitattributes for one path

private:
    struct Rule {
        QRegularExpression expression = {};
        bool isLfs = false;
    };
    QList<Rule> m_rules;
};

//! The paths that a .gitignore file excludes.
class IgnorePatterns
{
public:
    explicit IgnorePatterns(const QByteArray &gitIgnore);

    bool contains(const QString &path) const;

private:
    struct Rule {
        QRegularExpression expression = {};
        bool isExclusion = true; //!< false: brings back what an earlier line excluded
        bool isForFolders = false;
    };
    bool isIgnored(const QString &path, bool isFolder) const;

    QList<Rule> m_rules;
};

} // namespace sandbox
