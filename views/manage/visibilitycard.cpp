#include "views/manage/visibilitycard.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using hub::Visibility;

namespace {

// Servers that know of more than private and not private name it so.
Visibility visibilityOf(const hub::RepoInfo &info)
{
    const QString named = info.raw["visibility"_L1].toString();
    for (const Visibility known : {Visibility::Public, Visibility::Private, Visibility::Protected}) {
        if (named == hub::visibilityName(known))
            return known;
    }
    return info.summary.isPrivate ? Visibility::Private : Visibility::Public;
}

} // namespace

VisibilityCard::VisibilityCard(QWidget *parent)
    : SettingsCard(tr("Visibility"), {}, parent)
    , m_choices(new QButtonGroup(this))
    , m_consequence(new QLabel(this))
    , m_apply(new QPushButton(tr("Change visibility"), this))
{
    const auto add = [this](Visibility which) {
        auto *button = new QRadioButton(this);
        button->setObjectName(u"visibility-"_s + hub::visibilityName(which));
        m_choices->addButton(button, int(which));
        body()->addWidget(button);
    };
    add(Visibility::Public);
    add(Visibility::Private);
    add(Visibility::Protected);
    m_consequence->setObjectName(u"visibilityConsequence"_s);
    m_consequence->setTextFormat(Qt::PlainText);
    m_consequence->setWordWrap(true);
    m_apply->setObjectName(u"applyVisibility"_s);
    m_apply->setProperty("primary", true);
    body()->addWidget(m_consequence);
    body()->addWidget(m_apply, 0, Qt::AlignLeading);
    connect(m_choices, &QButtonGroup::idToggled, this, &VisibilityCard::updateControls);
    connect(m_apply, &QPushButton::clicked, this, &VisibilityCard::apply);
}

void VisibilityCard::setInfo(const hub::RepoInfo &info, bool isOwn)
{
    const bool isOther = info.summary.repo != m_repo;
    const Visibility before = m_current;
    m_repo = info.summary.repo;
    m_isOwn = isOwn;
    m_isProtected = m_isProtected && !isOther;
    m_current = visibilityOf(info);
    if (m_isProtected && !info.raw.contains("visibility"_L1))
        m_current = Visibility::Protected;
    const QString owner = m_repo.owner();
    m_choices->button(int(Visibility::Public))->setText(tr("Public: everybody can see it"));
    m_choices->button(int(Visibility::Private))
        ->setText(isOwn ? tr("Private: only I can see it") : tr("Private: only members of %1 can see it").arg(owner));
    QAbstractButton *guarded = m_choices->button(int(Visibility::Protected));
    guarded->setText(tr("Protected: everybody can use the app, its files are private"));
    guarded->setVisible(m_repo.kind == hub::RepoKind::Space);
    // What somebody is about to choose stays chosen while the repo is looked at again.
    if (isOther || before != m_current || m_choices->checkedId() < 0)
        m_choices->button(int(m_current))->setChecked(true);
    updateControls();
}

void VisibilityCard::settle(const hub::RepoSettings &settings)
{
    if (settings.visibility || settings.isPrivate)
        m_isProtected = settings.visibility == Visibility::Protected;
}

Visibility VisibilityCard::chosen() const
{
    return m_choices->checkedId() < 0 ? m_current : Visibility(m_choices->checkedId());
}

// Every server understands "private"; only newer ones know of "visibility", and only for them there is a third.
hub::RepoSettings VisibilityCard::settingsFor(Visibility visibility, Visibility before) const
{
    if (visibility == Visibility::Protected || before == Visibility::Protected)
        return {.visibility = visibility};
    return {.isPrivate = visibility == Visibility::Private};
}

void VisibilityCard::apply()
{
    emit changeRequested(settingsFor(chosen(), m_current), settingsFor(m_current, chosen()));
}

QString VisibilityCard::consequence() const
{
    switch (chosen()) {
    case Visibility::Public:
        return tr(
            "Everybody will see all of its files and its whole history, also what was removed from it since. What "
            "was copied meanwhile stays copied.");
    case Visibility::Private:
        return tr("For everybody else it will look as if it did not exist: their links, and programs and Spaces that "
                  "load it without a token of yours, stop working. It counts towards the private storage of %1.")
            .arg(m_repo.owner());
    case Visibility::Protected:
        return tr("The app stays open to everybody, but its code and its settings are hidden. The Hub offers this with "
                  "a paid plan.");
    }
    Q_UNREACHABLE_RETURN({});
}

void VisibilityCard::updateControls()
{
    const bool isChange = chosen() != m_current;
    for (QAbstractButton *choice : m_choices->buttons())
        allow(choice);
    m_consequence->setText(isChange ? consequence() : QString());
    m_consequence->setVisible(isChange);
    allow(m_apply, isChange, tr("Choose something else first"));
}
