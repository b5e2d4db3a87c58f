#pragma once

#include "hub/tree.h"

#include <QStringList>

#include <vector>

namespace transfer {

//! A way in which weights are rounded, as GGUF files carry it in their names.
struct Quantisation {
    QString name = {}; //!< "Q4_K_M"
    int files = 0;
    qint64 size = 0; //!< bytes
};

//! Chooses among the files of a repo what is worth fetching: by selection, by patterns, by quantisation, and each set
//! of weights once.
//!
//! Weights that are there in several formats are the same numbers several times. Safetensors is the one to take: it is
//! read without running code that its author put into it, and faster.
class DownloadPicks
{
public:
    struct Wish {
        QStringList within = {}; //!< files and folders; empty: the whole repo
        QStringList allow = {}; //!< patterns
        QStringList ignore = {};
        QStringList quantisations = {}; //!< of those only these; empty: all
        bool skipsTwins = true;
    };

    enum class Verdict {
        Taken,
        Outside, //!< of the selection
        Pattern,
        OtherQuantisation,
        Twin, //!< the same weights as `better`
    };

    struct Pick {
        Verdict verdict = Verdict::Taken;
        QString better = {}; //!< path; of the first of several
    };

    //! Folders are not looked at.
    explicit DownloadPicks(std::vector<hub::TreeEntry> entries);

    const std::vector<hub::TreeEntry> &files() const { return m_files; }
    //! Those that there are, smallest first.
    std::vector<Quantisation> quantisations(const QStringList &within = {}) const;
    //! One for each of files().
    std::vector<Pick> picks(const Wish &wish) const;

    //! "Q4_K_M" for "a/model-Q4_K_M-00001-of-00002.gguf" and "Q4_K_M/model.gguf"; empty where the name says none.
    static QString quantisationOf(const QString &path);

private:
    void skipTwins(std::vector<Pick> &picks) const;

    std::vector<hub::TreeEntry> m_files;
};

} // namespace transfer
