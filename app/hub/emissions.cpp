#include "hub/emissions.h"

#include "hub/json.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hub {

std::optional<double> emissions(const QJsonObject &cardData)
{
    QJsonValue value = cardData["co2_eq_emissions"_L1];
    if (value.isObject())
        value = value["emissions"_L1];
    if (value.isDouble())
        return value.toDouble();
    static const QRegularExpression number(uR"re(\d+\.\d+|\d+)re"_s);
    const QRegularExpressionMatch match = number.match(value.toString());
    return match.hasMatch() ? std::optional(match.captured().toDouble()) : std::nullopt;
}

bool EmissionsRange::holds(const QJsonObject &cardData) const
{
    const std::optional<double> grams = emissions(cardData);
    return grams && (!least || *grams >= *least) && (!most || *grams <= *most);
}

} // namespace hub
