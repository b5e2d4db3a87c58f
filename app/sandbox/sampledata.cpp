#include "sandbox/sampledata.h"

using namespace Qt::StringLiterals;

namespace sandbox {

void SampleData::add()
{
    addPeople();
}

void SampleData::addPeople()
{
    m_hub.addAccount({.user = u"alice"_s, .fullName = u"Alice Martin"_s, .tokens = {{"hf_sandbox_alice", Role::Write}}});
    m_hub.addAccount({.user = u"bob"_s, .fullName = u"Bob Okafor"_s, .tokens = {{"hf_sandbox_bob", Role::Read}}});
    m_hub.addOrganization({.name = u"acme"_s,
                           .fullName = u"Acme Research"_s,
                           .members = {{u"alice"_s, OrgRole::Admin}, {u"bob"_s, OrgRole::Read}}});
}

} // namespace sandbox
