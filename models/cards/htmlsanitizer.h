#pragma once

#include "models/cards/cardmarkdown.h"
#include "models/cards/htmltags.h"

#include <QSet>

class MarkdownMaths;

//! Rewrites HTML of strangers into HTML that only holds what is on a list, in the shape QTextDocument draws best.
//!
//! Every tag and attribute of the result is written by this class, none is copied. Addresses lead to http, https or
//! mailto or stay in the page; what would run, frame, style or fetch is dropped together with its content.
class HtmlSanitizer
{
public:
    //! `maths`: what was taken out of the text before, and is to be put back; null: nothing was.
    HtmlSanitizer(const CardBase &base, const CodeHighlighter &highlight, MarkdownMaths *maths = nullptr);

    RenderedCard run(const QString &html);

private:
    struct Open {
        QString name;
        QString closing;
        // Of a table:
        QString opening = {}; //!< its tag, to go on with in another piece
        int rows = 0; //!< until now and without those of its head
        int cells = 0; //!< of this piece
        int reach = 0; //!< rows from this one on that a cell above goes down into
        bool isPlain = false; //!< and may be taken to pieces
    };

    void readMarkup();
    void onText(QStringView text);
    void addMaths(QStringView text);
    bool isVerbatim() const; //!< in an element where nothing is a formula
    void restoreMaths(HtmlTag &tag) const;
    void onStart(const HtmlTag &tag);
    void onEnd(const QString &name);
    bool onVoid(const HtmlTag &tag);
    void addTaskBox(bool isChecked);
    bool onMedia(const HtmlTag &tag);
    bool onCode();
    void skipElement(const QString &name);
    void noteHandlers(const HtmlTag &tag);
    void noteAddress(const QString &address); //!< that leads nowhere
    void leaveOut(const QString &name);
    void closeImplied(const QString &name); //!< what HTML says a start tag of that name ends
    void closeWithin(const QString &name, const QSet<QString> &limits);
    void push(const HtmlTag &tag);
    Open *openTable(); //!< the innermost; null: none
    const Open *openTable() const;
    void beginRow();
    void cutTable(Open &table);
    void countCell(const HtmlTag &tag);
    bool isTablePlain() const; //!< that begins here
    bool isInEvenRow() const; //!< of a table, which is drawn in stripes
    QString takeAlert(); //!< which kind of it the quote is that begins here; empty: none
    void pop();
    bool isOpenInScope(const QString &name) const;
    QString attributes(const HtmlTag &tag) const;
    void addAnchor(const HtmlTag &tag);
    void addImage(const HtmlTag &tag);
    void addMediaLink(const QString &source);
    void endHeading(int level);
    QString linkTarget(const QString &href) const;
    QUrl imageTarget(const QString &source) const;

    const CardBase &m_base;
    const CodeHighlighter &m_highlight;
    MarkdownMaths *m_maths;
    QString m_in;
    qsizetype m_at = 0;
    QString m_out;
    std::vector<Open> m_open;
    int m_brokenTags = 0;
    QSet<QString> m_neverClosed; //!< elements that have no end any more: looked for once
    qsizetype m_headingStart = -1; //!< where its anchor goes in m_out; -1 outside of headings
    QString m_headingText;
    bool m_isInMedia = false;
    bool m_hasMediaLink = false;
    QHash<QString, int> m_anchors;
    RenderedCard m_card;
};
