#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <vector>

namespace transfer {

//! A place in a text that looks like a token or a private key.
struct SecretPlace {
    int line = 0; //!< from 1
    QString what = {}; //!< as SecretPatterns says it

    friend bool operator==(const SecretPlace &, const SecretPlace &) = default;
};

//! Looks for tokens and keys in one text that comes in pieces. Where it is cut makes no difference.
class SecretSearch
{
public:
    static constexpr std::size_t mostPlaces = 20; //!< in one text

    void add(QByteArrayView piece);
    std::vector<SecretPlace> finish();
    bool isFull() const { return m_places.size() >= mostPlaces; } //!< more text finds nothing more

    static std::vector<SecretPlace> find(QByteArrayView text); //!< all at once

private:
    void lookUntil(qsizetype end);
    void countLinesUntil(qsizetype at);

    QByteArray m_text; //!< what is not done with yet, and the byte before it
    qsizetype m_next = 0; //!< to be looked at, in m_text
    qsizetype m_counted = 0; //!< of m_text, whose lines m_line knows of
    int m_line = 1;
    std::vector<SecretPlace> m_places;
};

} // namespace transfer
