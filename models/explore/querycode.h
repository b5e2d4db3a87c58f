#pragma once

#include "hub/endpoint.h"
#include "models/explore/reposearch.h"

//! A search in the words of other programs, to be pasted there.
namespace querycode {

//! What a program understands of a search.
struct Code {
    QString text = {};
    QStringList missing = {}; //!< titles of the filters that it does not know; with any, the text says something else
};

QString address(const RepoSearch &search, const hub::Endpoint &endpoint); //!< of the Hub's own site
Code command(const RepoSearch &search, const hub::Endpoint &endpoint); //!< the official client's `hf models ls …`
QString python(const RepoSearch &search, const hub::Endpoint &endpoint); //!< HfApi().list_models(…)

} // namespace querycode
