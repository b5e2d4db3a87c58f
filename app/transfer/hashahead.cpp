#include "transfer/hashahead.h"

#include "transfer/filehasher.h"
#include "transfer/progress.h"

#include <utility>

namespace transfer {

HashAhead::~HashAhead()
{
    if (m_stop)
        m_stop->request();
    end();
}

void HashAhead::begin(std::vector<Addition *> additions, const std::stop_token &stop)
{
    end();
    if (additions.empty())
        return;
    m_isEnough = false;
    m_stop.emplace(stop);
    m_thread =
        std::jthread([this, additions = std::move(additions), token = m_stop->token()] { hash(additions, token); });
}

void HashAhead::end()
{
    m_isEnough = true;
    if (m_thread.joinable())
        m_thread.join();
}

void HashAhead::hash(const std::vector<Addition *> &additions, const std::stop_token &stop)
{
    for (Addition *addition : additions) {
        if (m_isEnough || stop.stop_requested())
            return;
        if (!addition->localOid().isEmpty())
            continue;
        m_progress.setFileState(addition->repoPath, FileProgress::State::Hashing);
        m_hasher.ensure(*addition, stop);
        m_progress.setFileState(addition->repoPath, FileProgress::State::Waiting);
    }
}

} // namespace transfer
