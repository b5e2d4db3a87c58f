#include "views/home/collectionwords.h"

#include "views/widgets/theme.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

//! Gives the free functions below a translation context.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Collections)
};

int hueOf(hub::Theme theme)
{
    switch (theme) {
    case hub::Theme::Orange: return 32;
    case hub::Theme::Blue: return 212;
    case hub::Theme::Green: return 140;
    case hub::Theme::Purple: return 274;
    case hub::Theme::Pink: return 330;
    case hub::Theme::Indigo: return 238;
    }
    Q_UNREACHABLE_RETURN(0);
}

} // namespace

namespace collectionwords {

QString themeName(hub::Theme theme)
{
    switch (theme) {
    case hub::Theme::Orange: return Words::tr("Orange");
    case hub::Theme::Blue: return Words::tr("Blue");
    case hub::Theme::Green: return Words::tr("Green");
    case hub::Theme::Purple: return Words::tr("Purple");
    case hub::Theme::Pink: return Words::tr("Pink");
    case hub::Theme::Indigo: return Words::tr("Indigo");
    }
    Q_UNREACHABLE_RETURN({});
}

QColor themeColor(const hub::CollectionTheme &theme, const QPalette &palette)
{
    const std::optional<hub::Theme> known = theme.known();
    if (!known)
        return {};
    const bool isDark = Theme::isDark(palette);
    return QColor::fromHsl(hueOf(*known), isDark ? 80 : 150, isDark ? 70 : 220);
}

QString kindWord(const hub::CollectionItemType &type)
{
    const std::optional<hub::ItemKind> known = type.known();
    if (!known)
        return type.text();
    switch (*known) {
    case hub::ItemKind::Model: return Words::tr("Model");
    case hub::ItemKind::Dataset: return Words::tr("Dataset");
    case hub::ItemKind::Space: return Words::tr("Space");
    case hub::ItemKind::Paper: return Words::tr("Paper");
    case hub::ItemKind::Collection: return Words::tr("Collection");
    case hub::ItemKind::Bucket: return Words::tr("Bucket");
    }
    Q_UNREACHABLE_RETURN({});
}

QString iconName(const hub::CollectionItemType &type)
{
    const std::optional<hub::ItemKind> known = type.known();
    if (!known)
        return u"file"_s;
    switch (*known) {
    case hub::ItemKind::Model: return u"model"_s;
    case hub::ItemKind::Dataset: return u"dataset"_s;
    case hub::ItemKind::Space: return u"space"_s;
    case hub::ItemKind::Paper: return u"paper"_s;
    case hub::ItemKind::Collection: return u"collection"_s;
    case hub::ItemKind::Bucket: return u"disk"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace collectionwords
