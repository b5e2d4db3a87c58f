#include "transfer/secretsearch.h"

#include "transfer/secretpatterns.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace transfer {

void SecretSearch::add(QByteArrayView piece)
{
    if (isFull())
        return;
    m_text.append(piece);
    // What lies nearer to the end may go on in the next piece.
    lookUntil(m_text.size() - SecretPatterns::longest);
    const qsizetype done = std::min(m_next, m_text.size()) - 1; // the byte before shows whether a word begins
    if (done > 0) {
        countLinesUntil(done);
        m_text.remove(0, done);
        m_next -= done;
        m_counted -= done;
    }
}

std::vector<SecretPlace> SecretSearch::finish()
{
    lookUntil(m_text.size());
    return std::move(m_places);
}

std::vector<SecretPlace> SecretSearch::find(QByteArrayView text)
{
    SecretSearch search;
    search.add(text);
    return search.finish();
}

void SecretSearch::lookUntil(qsizetype end)
{
    while (m_next < end && !isFull()) {
        const qsizetype at = SecretPatterns::nextCandidate(m_text, m_next);
        if (at >= end) {
            m_next = end;
            return;
        }
        const std::optional<SecretPatterns::Match> match = SecretPatterns::matchAt(m_text, at);
        m_next = at + (match ? match->length : 1);
        if (match) {
            countLinesUntil(at);
            m_places.push_back({.line = m_line, .what = match->what});
        }
    }
}

void SecretSearch::countLinesUntil(qsizetype at)
{
    if (at <= m_counted)
        return;
    m_line += int(std::count(m_text.cbegin() + m_counted, m_text.cbegin() + at, '\n'));
    m_counted = at;
}

} // namespace transfer
