#include "views/diff/difffinder.h"

#include <QtConcurrentRun>

#include <algorithm>

DiffFinder::~DiffFinder()
{
    clear();
}

void DiffFinder::clear()
{
    if (m_isOutdated)
        m_isOutdated->store(true);
    m_isOutdated.reset();
    m_isRunning = false;
    m_words.clear();
    m_matches.clear();
    m_current.reset();
}

void DiffFinder::find(const ChangeSet &set, const QString &words)
{
    clear();
    m_words = words;
    if (words.isEmpty()) {
        emit found();
        return;
    }
    m_isRunning = true;
    m_isOutdated = std::make_shared<std::atomic_bool>(false);
    QtConcurrent::run([set, words, outdated = m_isOutdated] {
        return diffsearch::find(set, words, *outdated);
    }).then(this, [this, outdated = m_isOutdated](std::vector<DiffPosition> matches) {
        if (*outdated)
            return;
        m_isRunning = false;
        m_matches = std::move(matches);
        emit found();
    });
}

const DiffPosition *DiffFinder::current() const
{
    return m_current ? &m_matches[*m_current] : nullptr;
}

void DiffFinder::goTo(const DiffPosition &from)
{
    if (m_matches.empty())
        return m_current.reset();
    const auto next = std::ranges::lower_bound(m_matches, from);
    m_current = next == m_matches.end() ? 0 : size_t(next - m_matches.begin());
}

void DiffFinder::step(bool backward)
{
    if (m_matches.empty())
        return;
    const size_t count = m_matches.size();
    const size_t at = m_current.value_or(backward ? 0 : count - 1);
    m_current = (at + (backward ? count - 1 : 1)) % count;
}
