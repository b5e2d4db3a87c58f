#include "hub/repocreation.h"

namespace hub {

namespace {

bool mayStillExist(Error::Kind kind)
{
    return kind == Error::Kind::Unauthorized || kind == Error::Kind::PaymentRequired || kind == Error::Kind::Forbidden;
}

} // namespace

Result<CreatedRepo> createUnlessThere(BlockingHub &hub, const NewRepo &repo, const std::stop_token &stop)
{
    const CreatedRepo existing{.repo = repo.repo, .url = hub.endpoint().at(repo.repo.webPath())};
    Result<CreatedRepo> created = repos::unlessThere(hub.run(repos::create(repo), stop), repo.repo, hub.endpoint());
    if (created)
        return created;
    if (mayStillExist(created.error().kind) && hub.run(repos::info(repo.repo), stop))
        return existing;
    return created;
}

} // namespace hub
