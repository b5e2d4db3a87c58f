#include "views/repo/repopalette.h"

#include "views/palette/actionsource.h"
#include "views/repo/repopage.h"

#include <QAction>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RepoPalette)
};

//! What can be done with the repo as a whole, apart from the actions of the window.
class RepoActionSource : public ActionSource
{
public:
    using ActionSource::ActionSource;

    QString title() const override { return Words::tr("This repo"); }
    int shownAtRest() const override { return 0; }
};

CommandSource::Command commandOf(QAction *action)
{
    const QString title = action->text().remove(u'&').remove(u'…');
    const QString reason = action->toolTip();
    const bool saysWhy = !reason.isEmpty() && !reason.startsWith(title);
    return {.title = title,
            .iconName = u"chevron-right"_s,
            .refusal = action->isEnabled() ? QString()
                : saysWhy                  ? reason
                                           : Words::tr("Not possible here"),
            .run = [action = QPointer(action)] {
                if (action)
                    action->trigger();
            }};
}

} // namespace

RepoPalette::RepoPalette(const Actions &actions, const RefListModel &refs, RefSource::PlaceAt placeAt)
    : m_pages(Words::tr("Pages of this repo"))
    , m_refs(refs, std::move(placeAt))
    , m_actions(std::make_unique<RepoActionSource>(actions))
    , m_pageActions(Words::tr("This page"))
{ }

RepoPalette::~RepoPalette() = default;

QList<PaletteSource *> RepoPalette::sources(const QList<RepoPage *> &pages, const hub::RepoUrl &here,
                                            const QList<QAction *> &actions)
{
    QList<CommandSource::Command> commands;
    for (QAction *action : actions)
        commands.append(commandOf(action));
    m_pageActions.setCommands(commands);
    QList<PlaceSource::Item> items;
    QList<PaletteSource *> sources{&m_pageActions, m_actions.get(), &m_pages, &m_refs};
    for (RepoPage *page : pages) {
        if (!page->isFor(here.repo))
            continue;
        items.append({.place = Place(page->placeIn(here)),
                      .title = page->tabTitle(),
                      .detail = here.repo.id,
                      .iconName = page->tabIcon()});
        if (auto *contributor = dynamic_cast<PaletteContributor *>(page))
            sources += contributor->paletteSources();
    }
    m_pages.setItems(items);
    return sources;
}
