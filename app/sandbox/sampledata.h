#pragma once

#include "sandbox/sandboxhub.h"

namespace sandbox {

//! The content of the demo Hub.
class SampleData
{
public:
    explicit SampleData(SandboxHub &hub)
        : m_hub(hub)
    {
    }

    void add();

private:
    void addPeople();

    SandboxHub &m_hub;
};

} // namespace sandbox
