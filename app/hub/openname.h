#pragma once

#include <QString>

#include <optional>
#include <utility>

namespace hub {

//! How the values of an enumeration are spelled on the wire; specialised beside each enumeration:
//!
//!     enum class Fruit { Apple, Pear };
//!     template<> inline constexpr auto spellings<Fruit> = std::to_array<Spelling<Fruit>>({{Fruit::Apple, "apple"},
//!     …});
template<typename E>
using Spelling = std::pair<E, QLatin1StringView>;

template<typename E>
inline constexpr auto spellings = nullptr;

template<typename E>
constexpr QLatin1StringView spelled(E value)
{
    for (const auto &[known, name] : spellings<E>) {
        if (known == value)
            return name;
    }
    return {};
}

//! A word of a set that the Hub may extend at any time: a stage, a GPU, a status. What has a name in E can be compared
//! and switched upon; what is newer than this program keeps the Hub's own text, to be shown as it came.
template<typename E>
class OpenName
{
public:
    OpenName() = default;
    OpenName(E value) : m_text(spelled(value)) { }
    explicit OpenName(QString text) : m_text(std::move(text)) { }

    const QString &text() const { return m_text; } //!< as the Hub spells it; empty when it said nothing
    bool isEmpty() const { return m_text.isEmpty(); }

    //! Nothing for an empty or an unknown word.
    std::optional<E> known() const
    {
        for (const auto &[value, name] : spellings<E>) {
            if (m_text == name)
                return value;
        }
        return {};
    }

    friend bool operator==(const OpenName &, const OpenName &) = default;
    friend bool operator==(const OpenName &name, E value) { return name.m_text == spelled(value); }

private:
    QString m_text;
};

} // namespace hub
