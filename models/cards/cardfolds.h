#pragma once

#include <QList>
#include <QSet>
#include <QString>

#include <vector>

//! The parts of a card that can be folded away (<details>): each has a line that stays, with a link that folds it or
//! unfolds it, and a body. They are counted from 0 in the order in which they begin.
class CardFolds
{
public:
    // What HtmlSanitizer marks them with. Nobody else's comments are in its HTML.
    static constexpr QLatin1StringView fold{"<!--fold-->"};
    static constexpr QLatin1StringView openFold{"<!--fold open-->"};
    static constexpr QLatin1StringView sign{"<!--sign-->"}; //!< around the text of the line that stays
    static constexpr QLatin1StringView signEnd{"<!--/sign-->"};
    static constexpr QLatin1StringView body{"<!--body-->"}; //!< begins here
    static constexpr QLatin1StringView foldEnd{"<!--/fold-->"};

    static constexpr QLatin1StringView scheme{"fold"}; //!< of the links: "fold:0"

    explicit CardFolds(const QString &html);

    //! The HTML without the bodies that are folded; `toggled`: those that are not as their author left them.
    QString shown(const QSet<int> &toggled) const;
    //! Those that hide an anchor, to be toggled where one wants to go there.
    QList<int> hiding(const QString &anchor, const QSet<int> &toggled) const;

private:
    struct Fold {
        qsizetype begin = 0; //!< behind its mark
        qsizetype sign = -1; //!< where its mark is; -1: nobody wrote a line that stays
        qsizetype signEnd = -1;
        qsizetype body = -1;
        qsizetype end = 0;
        bool isOpen = false;
    };

    bool isShown(int number, const QSet<int> &toggled) const;

    QString m_html;
    std::vector<Fold> m_folds;
};
