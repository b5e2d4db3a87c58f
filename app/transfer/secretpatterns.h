#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace transfer {

//! Recognises tokens and keys by the form that their makers give them. Placeholders such as hf_xxxxxxxx are none.
class SecretPatterns
{
public:
    static constexpr int version = 2; //!< of what is recognised and where, for those who remember results
    static constexpr qsizetype longest = 2048; //!< bytes that a match can take, with what shows where it ends

    struct Match {
        qsizetype length = 0; //!< bytes
        QString what = {}; //!< "Hugging Face token (hf_…)": what it looks like, never what it is
    };

    //! Where one could begin, from a place on; the end of the text when nowhere.
    static qsizetype nextCandidate(QByteArrayView text, qsizetype from);
    static std::optional<Match> matchAt(QByteArrayView text, qsizetype candidate);
};

} // namespace transfer
