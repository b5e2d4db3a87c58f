#include "views/explore/searchtextbar.h"

#include "models/explore/querytext.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace {

void repolish(QWidget &widget)
{
    widget.style()->unpolish(&widget); // a style sheet looks at properties only while polishing
    widget.style()->polish(&widget);
}

QString exampleOf(hub::RepoKind kind)
{
    switch (kind) {
    case hub::RepoKind::Model: return u"whisper task:automatic-speech-recognition license:mit params:..7B sort:likes"_s;
    case hub::RepoKind::Dataset: return u"wiki language:fr size:100K<n<1M task:translation sort:downloads"_s;
    case hub::RepoKind::Space: return u"demo sdk:gradio model:openai/whisper-large-v3 sort:likes"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

SearchTextBar::SearchTextBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_apply(new QPushButton(tr("Search"), this))
    , m_hint(new QLabel(this))
{
    m_text->setObjectName(u"searchText"_s);
    m_text->setAccessibleName(tr("The search as text"));
    m_text->setFont(Theme::monospace(font()));
    m_text->installEventFilter(this);
    m_apply->setObjectName(u"applySearchText"_s);
    m_hint->setObjectName(u"searchTextHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_text, 1);
    line->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_hint);
    connect(m_text, &QLineEdit::returnPressed, this, &SearchTextBar::accept);
    connect(m_apply, &QPushButton::clicked, this, &SearchTextBar::accept);
    connect(m_text, &QLineEdit::textEdited, this, [this] { say({}); });
}

void SearchTextBar::setSearch(const RepoSearch &search)
{
    m_search = search;
    if (m_text->hasFocus() && m_text->isModified())
        return;
    m_text->setText(querytext::write(search));
    m_text->setPlaceholderText(exampleOf(search.query.kind));
    say({});
}

void SearchTextBar::edit()
{
    m_text->setFont(Theme::monospace(font()));
    m_text->setText(querytext::write(m_search));
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->setCursorPosition(int(m_text->text().size()));
    say({});
}

void SearchTextBar::accept()
{
    const Result<RepoSearch> search = querytext::read(m_search.query.kind, m_text->text());
    if (!search)
        return say(search.error().detail);
    m_text->setModified(false);
    emit accepted(*search);
}

void SearchTextBar::say(const QString &problem)
{
    const bool isWrong = !problem.isEmpty();
    m_text->setProperty("invalid", isWrong);
    m_text->setAccessibleDescription(problem);
    m_hint->setProperty("problem", isWrong);
    //: Syntax of a search as text
    m_hint->setText(isWrong ? problem : tr("Words for the name, key:value for all else. Enter searches, Esc closes."));
    repolish(*m_text);
    repolish(*m_hint);
}

bool SearchTextBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress
        && static_cast<const QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        emit left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}
