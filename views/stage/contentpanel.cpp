#include "views/stage/contentpanel.h"

#include "views/preview/codeview.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

ContentPanel::ContentPanel(hub::HubClient &client, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_content(client)
    , m_title(new ElidedLabel(title, this))
    , m_size(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_words(new QLabel(m_pages))
    , m_code(new CodeView(m_pages))
{
    m_words->setObjectName(u"contentWords"_s);
    m_words->setProperty("muted", true);
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMargin(16);
    m_words->setTextFormat(Qt::PlainText);
    m_code->setObjectName(u"contentCode"_s);
    m_code->setAccessibleName(title);
    m_size->setProperty("muted", true);
    m_pages->addWidget(m_words);
    m_pages->addWidget(m_code);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 6, 12, 6);
    head->addWidget(m_title, 1);
    head->addWidget(m_size);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(line);
    layout->addWidget(m_pages, 1);
}

void ContentPanel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_code->setAccessibleName(title);
}

void ContentPanel::show(const ContentPlace &place, const QString &name, const QString &nothing)
{
    m_size->clear();
    say(tr("Loading…"));
    m_content.load(place, [this, name, nothing](const Result<ShownContent> &content) { fill(content, name, nothing); });
}

void ContentPanel::fill(const Result<ShownContent> &content, const QString &name, const QString &nothing)
{
    using Kind = ShownContent::Kind;
    if (!content)
        return say(errorText(content.error()));
    m_size->setText(content->size > 0 ? format::size(content->size) : QString());
    switch (content->kind) {
    case Kind::Nothing: return say(nothing);
    case Kind::Folder: return say(tr("A folder, with all that is in it"));
    case Kind::Binary: return say(tr("Not a text: it cannot be shown here"));
    case Kind::TooLarge: return say(tr("Too large to be shown here"));
    case Kind::Text: break;
    }
    if (content->text.isEmpty())
        return say(tr("An empty file"));
    m_code->setCode(content->text, name);
    m_pages->setCurrentWidget(m_code);
}

void ContentPanel::say(const QString &text)
{
    m_words->setText(text);
    m_pages->setCurrentWidget(m_words);
}
