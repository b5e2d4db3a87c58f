#include "views/manage/settingswords.h"

#include <QCoreApplication>

namespace {

//! Gives the functions below a translation context.
struct SettingsWords {
    Q_DECLARE_TR_FUNCTIONS(SettingsWords)
};

QString visibilityDone(hub::Visibility visibility, const QString &id)
{
    switch (visibility) {
    case hub::Visibility::Public: return SettingsWords::tr("%1 is public now.").arg(id);
    case hub::Visibility::Private: return SettingsWords::tr("%1 is private now.").arg(id);
    case hub::Visibility::Protected: return SettingsWords::tr("%1 is protected now.").arg(id);
    }
    Q_UNREACHABLE_RETURN({});
}

QString gateDone(hub::Gate gate, const QString &id)
{
    switch (gate) {
    case hub::Gate::Open: return SettingsWords::tr("%1 is open to everybody who can see it now.").arg(id);
    case hub::Gate::Automatic: return SettingsWords::tr("%1 lets in now whoever accepts its terms.").arg(id);
    case hub::Gate::Manual: return SettingsWords::tr("%1 asks you now before it lets somebody in.").arg(id);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString settingswords::done(const hub::RepoSettings &settings, const hub::RepoId &repo)
{
    if (settings.visibility)
        return visibilityDone(*settings.visibility, repo.id);
    if (settings.isPrivate)
        return visibilityDone(*settings.isPrivate ? hub::Visibility::Private : hub::Visibility::Public, repo.id);
    if (settings.gate)
        return gateDone(*settings.gate, repo.id);
    if (settings.discussionsDisabled)
        return *settings.discussionsDisabled ? SettingsWords::tr("Discussions are switched off now.")
                                             : SettingsWords::tr("Discussions are switched on now.");
    return SettingsWords::tr("The settings are saved.");
}

QString settingswords::moveRules(hub::RepoKind kind)
{
    QString text = SettingsWords::tr(
        "Files, history, likes, downloads and discussions move along. Links to the old name lead to the new one, until "
        "something else is called so. A repo can be given only to yourself and to organizations in which you may "
        "write; after that, their rules decide who may change it.");
    if (kind == hub::RepoKind::Space)
        text += u' ' + SettingsWords::tr("The app gets another address, and pages that show it in a frame lose it.");
    return text;
}

QString settingswords::removalQuestion(const hub::RepoId &repo)
{
    switch (repo.kind) {
    case hub::RepoKind::Model: return SettingsWords::tr("Delete the model %1?").arg(repo.id);
    case hub::RepoKind::Dataset: return SettingsWords::tr("Delete the dataset %1?").arg(repo.id);
    case hub::RepoKind::Space: return SettingsWords::tr("Delete the Space %1?").arg(repo.id);
    }
    Q_UNREACHABLE_RETURN({});
}
