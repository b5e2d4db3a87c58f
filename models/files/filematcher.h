#pragma once

#include <QByteArrayList>
#include <QString>

#include <optional>

//! Whether a path is what somebody looks for, and how well it fits: all words have to be in it, in any case.
class FileMatcher
{
public:
    enum class Fit { SameName, NameBegins, InName, InPath }; //!< the best first

    FileMatcher() = default;
    explicit FileMatcher(const QString &text);

    bool isEmpty() const { return m_words.isEmpty(); }
    //! Whether whatever this one matches is matched by the other as well: it is the other with more typed.
    bool isNarrowerThan(const FileMatcher &other) const;
    std::optional<Fit> match(QByteArrayView foldedPath) const;

    static QByteArray folded(QByteArrayView utf8); //!< how paths have to be given

private:
    bool isIn(QByteArrayView text) const;

    QByteArray m_text;
    QByteArrayList m_words;
};
