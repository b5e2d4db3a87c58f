#pragma once

#include "hub/blockinghub.h"
#include "hub/ratelimit.h"
#include "transfer/jobrecord.h"
#include "transfer/operations.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace transfer {

class PlannedVerdicts;

//! What the Hub said about the files of a commit.
struct Verdicts {
    QString head = {}; //!< the commit it compared with; empty when nothing was asked
    std::vector<FileProblem> problems = {}; //!< files whose beginning could not be read
    std::optional<hub::RateLimit> limit = {}; //!< as the last answer said it
};

//! Asks how each addition is to be sent and what is there now, and writes it into them; several calls at once unless
//! workers is 1. gitIgnore: rules to go by, unless a .gitignore is among the additions. planned: what was said before;
//! while the first answer is about the same commit, only what it does not know is asked about.
Result<Verdicts> askVerdicts(hub::BlockingHub &hub, const hub::CommitTarget &target,
                             const std::vector<Addition *> &additions, int workers, const std::stop_token &stop,
                             const hub::Streams &streams, const std::function<void(int done, int total)> &asked = {},
                             const QByteArray &gitIgnore = {}, const PlannedVerdicts *planned = nullptr);

//! The rules that are sent along: those of a .gitignore among the additions, or else the given ones.
QByteArray ignoreRules(const std::vector<Addition *> &additions, const QByteArray &gitIgnore = {});

//! Lets the Hub judge the card's front matter if README.md is among the additions; its warnings.
Result<QStringList> validateCard(hub::BlockingHub &hub, const hub::CommitTarget &target,
                                 const std::vector<Addition *> &additions, const std::stop_token &stop);

} // namespace transfer
