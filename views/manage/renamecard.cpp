#include "views/manage/renamecard.h"

#include "views/manage/reponamefield.h"
#include "views/manage/settingswords.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RenameCard::RenameCard(hub::HubClient &client, QWidget *parent)
    : SettingsCard(tr("Name and owner"), settingswords::moveRules(hub::RepoKind::Model), parent)
    , m_name(new RepoNameField(client, this))
    , m_move(new QPushButton(tr("Rename"), this))
{
    m_name->setObjectName(u"renameField"_s);
    m_move->setObjectName(u"rename"_s);
    m_move->setProperty("primary", true);
    body()->addWidget(m_name);
    body()->addWidget(m_move, 0, Qt::AlignLeading);
    connect(m_name, &RepoNameField::changed, this, &RenameCard::updateControls);
    connect(m_name, &RepoNameField::openRequested, this, &RenameCard::openRequested);
    connect(m_name->nameEdit(), &QLineEdit::returnPressed, m_move, &QPushButton::click);
    connect(m_move, &QPushButton::clicked, this, [this] { emit moveRequested(m_name->repo().id); });
}

void RenameCard::setInfo(const hub::RepoInfo &info)
{
    if (info.summary.repo == m_repo)
        return;
    m_repo = info.summary.repo;
    setText(settingswords::moveRules(m_repo.kind));
    m_name->setNamespaces(m_namespaces, m_repo.owner());
    m_name->setCurrent(m_repo);
    updateControls();
}

void RenameCard::setNamespaces(const QStringList &namespaces)
{
    if (namespaces == m_namespaces)
        return;
    m_namespaces = namespaces;
    m_name->setNamespaces(namespaces, m_repo.owner());
    if (!m_repo.isEmpty())
        m_name->setCurrent(m_repo);
}

void RenameCard::recheck()
{
    m_name->recheck();
}

void RenameCard::updateControls()
{
    const bool isGiven = m_name->owner().compare(m_repo.owner(), Qt::CaseInsensitive) != 0;
    m_move->setText(isGiven ? tr("Give it to %1").arg(m_name->owner()) : tr("Rename"));
    allow(m_name);
    allow(m_move, m_name->isUsable(), m_name->whyNotUsable());
}
