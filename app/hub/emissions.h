#pragma once

#include "hub/repotypes.h"

//! What it cost the air to train a model (hub-api "list_models"). The Hub does not search by it; the card says it.
namespace hub {

//! Grams of CO2 as a card states them in co2_eq_emissions: a number, a text that holds one, or {emissions: either}.
std::optional<double> emissions(const QJsonObject &cardData);

//! emissions_thresholds of the documentation: a filter over what the Hub listed with its card data.
struct EmissionsRange {
    std::optional<double> least = {};
    std::optional<double> most = {};

    //! Whether a model lies between both ends, which belong to the range. One that does not say is outside.
    bool holds(const QJsonObject &cardData) const;
    bool isBounded() const { return least || most; } //!< else it asks for nothing

    friend bool operator==(const EmissionsRange &, const EmissionsRange &) = default;
};

} // namespace hub
