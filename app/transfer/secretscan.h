#pragma once

#include "transfer/operations.h"
#include "transfer/planfinding.h"
#include "transfer/scanmemory.h"

namespace transfer {

//! Looks for tokens and keys in the text files of an upload before they are sent, whatever their size, some megabytes
//! of which are held at a time; blocking. What cannot be read is left to those who send it.
class SecretScan
{
public:
    explicit SecretScan(ScanMemory &memory) : m_memory(memory) { }

    //! `seen` is told how many files are done.
    Result<PlanFindings> run(const std::vector<const Addition *> &additions, const std::stop_token &stop,
                             const std::function<void(int done, int total)> &seen = {});

    static bool isText(QByteArrayView bytes);

private:
    Result<std::vector<SecretPlace>> look(const LocalFile &file, const std::stop_token &stop);

    ScanMemory &m_memory;
};

} // namespace transfer
