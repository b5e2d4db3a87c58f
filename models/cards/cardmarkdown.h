#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <vector>

//! A README taken apart: the YAML between its first two "---" lines, and the Markdown after it.
struct CardText {
    QByteArray yaml; //!< UTF-8, without the "---" lines; empty where there is none
    QString markdown;
};

//! Reads UTF-8 with or without BOM and UTF-16, any line ends; bytes that are no text become U+FFFD.
CardText splitCard(const QByteArray &bytes);

//! Where the relative addresses of a card lead.
struct CardBase {
    QUrl links; //!< …/blob/REVISION/
    QUrl images; //!< …/resolve/REVISION/; images of this host need no consent
    //! In comments @NAME and #NUMBER are links as well, to NAME below the one and NUMBER below the other. Empty: words.
    QUrl people = {};
    QUrl discussions = {};
};

struct CardHeading {
    int level = 1;
    QString text;
    QString id; //!< the fragment that links to it
};

//! HTML for QTextDocument that holds nothing but our allow-list, and what has to be fetched for it.
struct RenderedCard {
    QString html;
    std::vector<CardHeading> headings;
    QList<QUrl> ownImages; //!< on the host of CardBase::images
    QList<QUrl> remoteImages; //!< everywhere else; shown only if the person agrees
    QHash<QUrl, QString> imageTexts; //!< what stands for an image that is not there
    QStringList leftOut = {}; //!< names of elements, attributes and kinds of addresses that do nothing here
    QHash<QUrl, QByteArray> heldImages = {}; //!< that came with the text, and are fetched from nowhere
};

//! Turns the code of a block in a language ("python"; may be empty or unknown) into HTML that is used as it is.
using CodeHighlighter = std::function<QString(const QString &code, const QString &language)>;

//! GitHub flavoured Markdown to sanitised HTML. A pure function for a worker thread; 1 MB takes a fraction of a second.
RenderedCard renderCard(const QString &markdown, const CardBase &base, const CodeHighlighter &highlight = {});

//! The anchor that the Hub gives a heading: "What's new?" -> "whats-new".
QString headingAnchor(const QString &text);
