#pragma once

#include <QSyntaxHighlighter>

//! Shows what the marks of Markdown mean while it is written: headings, emphasis, code, quotations, lists, links and
//! mentions. A help for the eye; what comes of it is the preview's.
class MarkdownHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    enum Block { Ordinary = -1, Backticks = 1, Tildes = 2 }; // what a line ends in: a block of code, or none

    bool highlightFence(const QString &text);
    void highlightLineStart(const QString &text);
    void highlightSpans(const QString &text);

    QColor m_quiet;
    QColor m_link;
    QColor m_code;
};
