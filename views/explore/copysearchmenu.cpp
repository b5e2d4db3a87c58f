#include "views/explore/copysearchmenu.h"

#include "models/explore/querycode.h"
#include "models/explore/querytext.h"
#include "views/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

CopySearchMenu::CopySearchMenu(QWidget *parent) : QMenu(parent)
{
    setObjectName(u"copySearchMenu"_s);
    setToolTipsVisible(true);
    addCopy(
        u"copyAddress"_s, tr("&Address on the Hub"), u"link"_s,
        [this] { return querycode::address(m_search, m_endpoint); }, tr("Address copied"));
    m_command = addCopy(
        u"copyCommand"_s, tr("&Command line (hf)"), u"terminal"_s,
        [this] { return querycode::command(m_search, m_endpoint).text; }, tr("Command copied"));
    addCopy(
        u"copyPython"_s, tr("&Python"), u"code"_s, [this] { return querycode::python(m_search, m_endpoint); },
        tr("Python copied"));
    addSeparator();
    addCopy(
        u"copyText"_s, tr("&Text of the search"), u"search"_s, [this] { return querytext::write(m_search); },
        tr("Text copied"));
}

QAction *CopySearchMenu::addCopy(const QString &name, const QString &text, const QString &iconName,
                                 std::function<QString()> code, const QString &said)
{
    QAction *action = addAction(::icon(iconName), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, code = std::move(code), said] {
        QGuiApplication::clipboard()->setText(code());
        emit copied(said);
    });
    return action;
}

void CopySearchMenu::setSearch(const RepoSearch &search, const hub::Endpoint &endpoint)
{
    m_search = search;
    m_endpoint = endpoint;
    const QStringList missing = querycode::command(search, endpoint).missing;
    m_command->setEnabled(missing.isEmpty());
    m_command->setToolTip(missing.isEmpty() ? tr("For the official command line client")
                                            //: %1 is a list of filters
                                            : tr("The hf command cannot filter by: %1").arg(missing.join(u", "_s)));
}
