#include "models/preview/notebookhtml.h"

#include "models/cards/htmlsanitizer.h"

using namespace Qt::StringLiterals;

namespace {

//! Puts the pieces together; each is made harmless for itself, so that none can reach into the next.
class Renderer
{
public:
    Renderer(const CardBase &base, const NotebookWords &words, const CodeHighlighter &highlight)
        : m_base(base)
        , m_words(words)
        , m_highlight(highlight)
    { }

    RenderedCard run(const Notebook &notebook)
    {
        for (const NotebookCell &cell : notebook.cells)
            addCell(cell, notebook.language);
        return std::move(m_card);
    }

private:
    void addCell(const NotebookCell &cell, const QString &language)
    {
        switch (cell.kind) {
        case NotebookCell::Kind::Markdown: add(renderCard(withAttachments(cell), m_base, m_highlight)); break;
        case NotebookCell::Kind::Raw:
            addCaption(m_words.raw);
            addCode(cell.source, {});
            break;
        case NotebookCell::Kind::Code:
            addCaption(m_words.input.arg(cell.count ? QString::number(*cell.count) : u" "_s));
            addCode(cell.source, language);
            for (const NotebookOutput &output : cell.outputs)
                addOutput(output);
            break;
        }
    }

    void addOutput(const NotebookOutput &output)
    {
        addCaption(output.kind == NotebookOutput::Kind::Error ? m_words.error : m_words.output);
        switch (output.kind) {
        case NotebookOutput::Kind::Text:
        case NotebookOutput::Kind::Error: addText(output.text); break;
        case NotebookOutput::Kind::Html: add(HtmlSanitizer(m_base, m_highlight).run(output.text)); break;
        case NotebookOutput::Kind::Markdown: add(renderCard(output.text, m_base, m_highlight)); break;
        case NotebookOutput::Kind::Image: addImage(output); break;
        case NotebookOutput::Kind::Unshown: addCaption(m_words.unshown.arg(output.format)); break;
        }
    }

    void addCaption(const QString &text) { m_card.html += u"<p class=\"caption\">%1</p>"_s.arg(text.toHtmlEscaped()); }

    void addCode(const QString &code, const QString &language)
    {
        const QString html =
            u"<pre lang=\"%1\"><code>%2</code></pre>"_s.arg(language.toHtmlEscaped(), code.toHtmlEscaped());
        add(HtmlSanitizer(m_base, m_highlight).run(html));
    }

    void addText(const QString &text)
    {
        m_card.html += u"<pre style=\"white-space:pre-wrap\">%1</pre>"_s.arg(text.toHtmlEscaped());
    }

    void addImage(const NotebookOutput &output)
    {
        const QUrl url = hold(output.image, output.text.isEmpty() ? m_words.output : output.text);
        m_card.html += u"<p><img src=\"%1\"></p>"_s.arg(QString::fromLatin1(url.toEncoded()).toHtmlEscaped());
    }

    //! An address that leads nowhere but to what is held.
    QUrl hold(const QByteArray &bytes, const QString &text)
    {
        const QUrl url(u"held:%1"_s.arg(m_card.heldImages.size()));
        m_card.heldImages.insert(url, bytes);
        m_card.imageTexts.insert(url, text);
        return url;
    }

    // The sanitizer lets only http and https through, so a pasted picture goes by an address of the repo's own.
    QString withAttachments(const NotebookCell &cell)
    {
        QString source = cell.source;
        for (const auto &[name, bytes] : cell.attachments.asKeyValueRange()) {
            const QString stand = u".held/%1"_s.arg(m_card.heldImages.size());
            const QUrl url = m_base.images.resolved(QUrl(stand));
            m_card.heldImages.insert(url, bytes);
            source.replace(u"attachment:"_s + name, stand);
        }
        return source;
    }

    void add(const RenderedCard &piece)
    {
        m_card.html += piece.html;
        m_card.headings.insert(m_card.headings.end(), piece.headings.begin(), piece.headings.end());
        m_card.ownImages += piece.ownImages;
        m_card.remoteImages += piece.remoteImages;
        m_card.imageTexts.insert(piece.imageTexts);
    }

    const CardBase &m_base;
    const NotebookWords &m_words;
    const CodeHighlighter &m_highlight;
    RenderedCard m_card;
};

} // namespace

RenderedCard renderNotebook(const Notebook &notebook, const CardBase &base, const NotebookWords &words,
                            const CodeHighlighter &highlight)
{
    return Renderer(base, words, highlight).run(notebook);
}
