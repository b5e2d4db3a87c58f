#pragma once

#include "hub/repoid.h"

#include <QByteArray>

//! A README.md to begin with: front matter that the Hub reads, and headings to fill in.
struct CardTemplate {
    hub::RepoId repo = {};
    QString license = {}; //!< as the Hub's front matter spells it; empty: none yet
    QString sdk = {}; //!< of a Space
    QString description = {}; //!< one line, of a Space

    QByteArray text() const;
};
