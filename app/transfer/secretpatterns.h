#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace transfer {

//! A place in a text that looks like a token or a private key.
struct SecretPlace {
    int line = 0; //!< from 1
    QString what = {}; //!< "Hugging Face token (hf_…)": what it looks like, never what it is

    friend bool operator==(const SecretPlace &, const SecretPlace &) = default;
};

//! Recognises tokens and keys by the form that their makers give them. Placeholders such as hf_xxxxxxxx are none.
class SecretPatterns
{
public:
    static constexpr int version = 1; //!< of what is recognised, for those who remember results
    static constexpr std::size_t mostPlaces = 20; //!< in one text

    static std::vector<SecretPlace> find(QByteArrayView text);
};

} // namespace transfer
