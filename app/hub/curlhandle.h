#pragma once

#include <curl/curl.h>
#include <memory>
#include <mutex>
#include <vector>

namespace hub {

//! Owns one libcurl handle, and what carries it: the latter keeps its connections and can be woken from any thread.
class CurlHandle
{
public:
    static CurlHandle make();

    CURL *easy() const { return m_easy.get(); }
    CURLM *multi() const { return m_multi.get(); }
    explicit operator bool() const { return m_easy && m_multi; }

private:
    struct Clean {
        void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    };
    struct CleanMulti {
        void operator()(CURLM *handle) const { curl_multi_cleanup(handle); }
    };
    std::unique_ptr<CURLM, CleanMulti> m_multi; // goes last: its connections may still know the other
    std::unique_ptr<CURL, Clean> m_easy;
};

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
