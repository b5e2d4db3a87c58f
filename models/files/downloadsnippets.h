#pragma once

#include "hub/endpoint.h"
#include "hub/repoid.h"

#include <QStringList>

//! Some files and folders of a repo at a revision, named as others can fetch them.
struct DownloadTarget {
    hub::Endpoint endpoint = {};
    hub::RepoId repo = {};
    QString revision = {};
    QStringList files = {};
    QStringList folders = {};
};

//! What somebody pastes into a terminal or a program to have them as well.
namespace snippets {

QString command(const DownloadTarget &target); //!< of the hf program, for a POSIX shell
QString python(const DownloadTarget &target); //!< with huggingface_hub

} // namespace snippets
