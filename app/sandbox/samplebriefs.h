#pragma once

#include "sandbox/sandboxhub.h"

namespace sandbox::sample {

//! A small repo of the demo Hub in one line; its files are made from this.
struct Brief {
    Kind kind = Kind::Model;
    const char16_t *id = u"";
    const char16_t *task = u""; //!< pipeline of models, task category of datasets, SDK of Spaces
    const char16_t *library = u""; //!< of models; category of Spaces, if any
    const char16_t *language = u"";
    const char16_t *license = u"";
    qint64 likes = 0;
    qint64 downloads = 0;
    int trending = 0;
    int ageInDays = 0;
    const char16_t *blurb = u"";
    const char16_t *paper = u""; //!< id on arXiv
};

QList<Brief> briefs();

} // namespace sandbox::sample
