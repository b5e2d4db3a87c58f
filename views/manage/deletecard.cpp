#include "views/manage/deletecard.h"

#include "views/widgets/format.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString kindSentence(const hub::RepoInfo &info)
{
    switch (info.summary.repo.kind) {
    case hub::RepoKind::Model:
        return info.model.spaces.isEmpty()
            ? QString()
            : DeleteCard::tr("%n Space(s) that use it will break.", nullptr, int(info.model.spaces.size()));
    case hub::RepoKind::Dataset: return {};
    case hub::RepoKind::Space: return DeleteCard::tr("The app stops, and its secrets and variables are gone as well.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString lossesOf(const hub::RepoInfo &info)
{
    QStringList parts{DeleteCard::tr("%n like(s)", nullptr, int(info.summary.likes))};
    if (info.summary.repo.kind != hub::RepoKind::Space)
        parts += DeleteCard::tr("%1 download(s) in the last month", nullptr, int(info.summary.downloads))
                     .arg(format::exactCount(info.summary.downloads));
    if (info.usedStorage >= 0)
        parts += DeleteCard::tr("%1 of files with their history").arg(format::size(info.usedStorage));
    //: %1 is a list such as "128 likes, 12 downloads in the last month, 3 MB of files with their history"
    const QString text =
        DeleteCard::tr("Gone with it: %1, and everything said in its discussions.").arg(parts.join(u", "_s));
    const QString more = kindSentence(info);
    return more.isEmpty() ? text : text + u' ' + more;
}

} // namespace

DeleteCard::DeleteCard(QWidget *parent)
    : SettingsCard(tr("Delete this repo"), tr("Nobody can bring it back, not even the Hub."), parent)
    , m_losses(new QLabel(this))
    , m_remove(new QPushButton(tr("Delete this repo…"), this))
{
    m_losses->setObjectName(u"losses"_s);
    m_losses->setTextFormat(Qt::PlainText);
    m_losses->setWordWrap(true);
    m_remove->setObjectName(u"deleteRepo"_s);
    m_remove->setProperty("destructive", true);
    m_remove->setAutoDefault(false);
    body()->addWidget(m_losses);
    body()->addWidget(m_remove, 0, Qt::AlignLeading);
    connect(m_remove, &QPushButton::clicked, this, &DeleteCard::removeRequested);
}

void DeleteCard::setInfo(const hub::RepoInfo &info)
{
    m_losses->setText(lossesOf(info));
    updateControls();
}

QString DeleteCard::losses() const
{
    return m_losses->text();
}

void DeleteCard::updateControls()
{
    allow(m_remove);
}
