#pragma once

#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <vector>

namespace hub {

//! Owns one libcurl handle.
struct CurlDeleter {
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
using CurlHandle = std::unique_ptr<CURL, CurlDeleter>;

//! Idle handles, each with its open connections: taking one again saves the next request a handshake.
class CurlPool
{
public:
    CurlHandle take();
    void give(CurlHandle handle);

private:
    std::mutex m_mutex;
    std::vector<CurlHandle> m_idle;
};

//! A list of header lines, freed with its owner.
struct CurlListDeleter {
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
using CurlList = std::unique_ptr<curl_slist, CurlListDeleter>;

} // namespace hub
