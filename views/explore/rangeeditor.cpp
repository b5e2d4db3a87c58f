#include "views/explore/rangeeditor.h"

#include "models/explore/facet.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RangeEditor::RangeEditor(QWidget *parent)
    : QWidget(parent)
    , m_least(new QLineEdit(this))
    , m_most(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_apply(new QPushButton(tr("Apply"), this))
    , m_clear(new QPushButton(tr("Any"), this))
{
    m_least->setObjectName(u"rangeLeast"_s);
    m_least->setAccessibleName(tr("At least"));
    m_most->setObjectName(u"rangeMost"_s);
    m_most->setAccessibleName(tr("At most"));
    m_hint->setObjectName(u"rangeHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setProperty("muted", true);
    m_apply->setObjectName(u"rangeApply"_s);
    m_apply->setProperty("primary", true);
    m_clear->setObjectName(u"rangeClear"_s);

    auto *ends = new QHBoxLayout;
    ends->setSpacing(8);
    ends->addWidget(m_least, 1);
    //: Between the two ends of a range
    ends->addWidget(new QLabel(tr("to"), this));
    ends->addWidget(m_most, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_apply);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(ends);
    layout->addWidget(m_hint);
    layout->addLayout(buttons);

    for (const QLineEdit *edit : {m_least, m_most}) {
        connect(edit, &QLineEdit::returnPressed, this, &RangeEditor::accept);
        connect(edit, &QLineEdit::textEdited, this, [this] { say({}); });
    }
    connect(m_apply, &QPushButton::clicked, this, &RangeEditor::accept);
    connect(m_clear, &QPushButton::clicked, this, [this] { emit accepted({}); });
}

void RangeEditor::setUnit(const QString &hint, const QString &example)
{
    m_unit = hint;
    m_least->setPlaceholderText(example);
    m_most->setPlaceholderText(tr("any"));
    say({});
}

void RangeEditor::setRange(const QString &range)
{
    const QString text = range.isEmpty() ? u".."_s : facets::rangeText(range);
    m_least->setText(text.section(u".."_s, 0, 0));
    m_most->setText(text.section(u".."_s, 1));
    m_clear->setEnabled(!range.isEmpty());
    say({});
}

void RangeEditor::focusFirst()
{
    m_least->setFocus(Qt::PopupFocusReason);
    m_least->selectAll();
}

void RangeEditor::accept()
{
    const QString least = m_least->text().trimmed();
    const QString most = m_most->text().trimmed();
    if (least.isEmpty() && most.isEmpty()) {
        emit accepted({});
        return;
    }
    const Result<QString> range = facets::rangeFrom(least + u".."_s + most);
    if (range)
        emit accepted(*range);
    else
        say(range.error().detail);
}

void RangeEditor::say(const QString &problem)
{
    m_hint->setText(problem.isEmpty() ? m_unit : problem);
    m_hint->setProperty("problem", !problem.isEmpty());
    m_hint->style()->unpolish(m_hint); // a style sheet looks at properties only while polishing
    m_hint->style()->polish(m_hint);
}
