#include "models/files/filematcher.h"

#include <algorithm>

FileMatcher::FileMatcher(const QString &text)
    : m_text(folded(text.trimmed().toUtf8()))
    , m_words(m_text.simplified().split(' '))
{
    m_words.removeAll(QByteArray());
}

QByteArray FileMatcher::folded(QByteArrayView utf8)
{
    const bool isAscii = std::ranges::all_of(utf8, [](char byte) { return quint8(byte) < 0x80; });
    return isAscii ? utf8.toByteArray().toLower() : QString::fromUtf8(utf8).toCaseFolded().toUtf8();
}

bool FileMatcher::isIn(QByteArrayView text) const
{
    return std::ranges::all_of(m_words, [text](const QByteArray &word) { return text.contains(word); });
}

bool FileMatcher::isNarrowerThan(const FileMatcher &other) const
{
    return !other.isEmpty() && std::ranges::all_of(other.m_words, [this](const QByteArray &word) {
        return std::ranges::any_of(m_words, [&word](const QByteArray &longer) { return longer.contains(word); });
    });
}

std::optional<FileMatcher::Fit> FileMatcher::match(QByteArrayView foldedPath) const
{
    if (m_words.isEmpty() || !isIn(foldedPath))
        return {};
    const QByteArrayView name = foldedPath.sliced(foldedPath.lastIndexOf('/') + 1);
    if (name == m_text || foldedPath == m_text)
        return Fit::SameName;
    if (name.startsWith(m_text))
        return Fit::NameBegins;
    return isIn(name) ? Fit::InName : Fit::InPath;
}
