#include "views/manage/reponamefield.h"

#include "views/widgets/errortext.h"
#include "views/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 96;

} // namespace

RepoNameField::RepoNameField(hub::HubClient &client, QWidget *parent)
    : QWidget(parent)
    , m_client(client)
    , m_check(client)
    , m_owner(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_result(new QLabel(this))
    , m_open(new QPushButton(tr("Open it"), this))
{
    m_owner->setObjectName(u"owner"_s);
    m_owner->setAccessibleName(tr("Owner"));
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("Repo name"));
    m_name->setPlaceholderText(tr("name"));
    m_name->setMaxLength(longestName);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 14);
    m_result->setObjectName(u"result"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_result->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_open->setObjectName(u"openExisting"_s);
    m_open->setAutoDefault(false);
    m_open->hide();
    setFocusProxy(m_name);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_owner);
    line->addWidget(new QLabel(u"/"_s, this));
    line->addWidget(m_name, 1);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    verdict->addWidget(m_result, 1);
    verdict->addWidget(m_open, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(line);
    layout->addLayout(verdict);

    connect(m_owner, &QComboBox::currentTextChanged, this, &RepoNameField::onEdited);
    connect(m_name, &QLineEdit::textEdited, this, &RepoNameField::onEdited);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(repo()); });
    connect(&m_check, &NameCheck::changed, this, [this] {
        describe();
        emit changed();
    });
    describe();
}

void RepoNameField::setKind(hub::RepoKind kind)
{
    m_kind = kind;
    onEdited();
}

void RepoNameField::setNamespaces(const QStringList &namespaces, const QString &chosen)
{
    const QString wanted = chosen.isEmpty() ? m_owner->currentText() : chosen;
    {
        const QSignalBlocker quiet(m_owner);
        m_owner->clear();
        m_owner->addItems(namespaces);
        m_owner->setCurrentIndex(std::max(0, m_owner->findText(wanted, Qt::MatchFixedString)));
    }
    onEdited();
}

void RepoNameField::setName(const QString &name)
{
    m_name->setText(name);
    onEdited();
}

void RepoNameField::setCurrent(const hub::RepoId &repo)
{
    m_current = repo;
    m_kind = repo.kind;
    m_check.setItself(repo);
    if (m_owner->findText(repo.owner(), Qt::MatchFixedString) < 0 && !repo.owner().isEmpty())
        m_owner->addItem(repo.owner());
    {
        const QSignalBlocker quiet(m_owner);
        m_owner->setCurrentIndex(m_owner->findText(repo.owner(), Qt::MatchFixedString));
    }
    setName(repo.name());
}

hub::RepoId RepoNameField::repo() const
{
    return {.kind = m_kind, .id = m_owner->currentText() + u'/' + m_name->text().trimmed()};
}

QString RepoNameField::owner() const
{
    return m_owner->currentText();
}

bool RepoNameField::isOwn() const
{
    return m_owner->currentIndex() <= 0;
}

bool RepoNameField::isUsable() const
{
    return repo() != m_current && m_check.mayBeFree();
}

QString RepoNameField::whyNotUsable() const
{
    if (m_name->text().trimmed().isEmpty())
        return tr("Type a name first");
    if (repo() == m_current)
        return tr("That is its name already");
    return isUsable() ? QString() : m_result->text();
}

void RepoNameField::onEdited()
{
    m_check.setCandidate(repo());
    describe();
    emit changed();
}

QString RepoNameField::address() const
{
    return m_client.endpoint().displayName() + QString::fromUtf8(repo().webPath());
}

void RepoNameField::describe()
{
    const bool isCurrent = repo() == m_current;
    m_open->setVisible(m_check.state() == NameCheck::State::Taken && !isCurrent);
    if (isCurrent)
        return say(address(), IconTint::Muted);
    switch (m_check.state()) {
    case NameCheck::State::Empty: return say(tr("Letters, digits, “-”, “_” and “.”"), IconTint::Muted);
    case NameCheck::State::Invalid: return say(m_check.error().detail, IconTint::Negative);
    case NameCheck::State::Waiting: return say(address(), IconTint::Muted);
    case NameCheck::State::Taken: return say(tr("%1 exists already.").arg(address()), IconTint::Negative);
    case NameCheck::State::Unsure:
        //: %1 an address, %2 why it could not be asked
        return say(tr("%1 – it could not be checked whether it is free. %2").arg(address(), errorText(m_check.error())),
                   IconTint::Warning);
    case NameCheck::State::Free: break;
    }
    if (m_check.formerly().isEmpty())
        return say(tr("%1 is free.").arg(address()), IconTint::Positive);
    say(tr("%1 is free. It is an old name of %2: links to that would lead here.").arg(address(), m_check.formerly()),
        IconTint::Positive);
}

void RepoNameField::say(const QString &text, IconTint tint)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText,
                 tint == IconTint::Negative       ? colors.negative
                     : tint == IconTint::Positive ? colors.positive
                     : tint == IconTint::Warning  ? colors.warning
                                                  : colors.mutedText);
    m_result->setPalette(ink);
    m_result->setText(text);
    m_name->setAccessibleDescription(text);
}

void RepoNameField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        describe();
}
