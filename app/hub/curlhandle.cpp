#include "hub/curlhandle.h"

namespace hub {

CurlHandle CurlHandle::make()
{
    CurlHandle handle;
    handle.m_multi.reset(curl_multi_init());
    handle.m_easy.reset(curl_easy_init());
    return handle;
}

CurlHandle CurlPool::take()
{
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT); // once, thread-safe
    if (ready != CURLE_OK)
        return {};
    const std::scoped_lock lock(m_mutex);
    if (m_idle.empty())
        return CurlHandle::make();
    CurlHandle handle = std::move(m_idle.back());
    m_idle.pop_back();
    curl_easy_reset(handle.easy());
    return handle;
}

void CurlPool::give(CurlHandle handle)
{
    const std::scoped_lock lock(m_mutex);
    m_idle.push_back(std::move(handle));
}

} // namespace hub
