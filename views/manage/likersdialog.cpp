#include "views/manage/likersdialog.h"

#include "views/manage/rowdelegate.h"
#include "views/widgets/pagedlist.h"
#include "views/widgets/placelistview.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

RowDelegate::Row rowOf(const QModelIndex &index)
{
    const QString name = index.data(LikerListModel::NameRole).toString();
    const QString title = index.data().toString();
    return {.person = name, .title = title, .below = title == name ? QString() : name};
}

} // namespace

LikersDialog::LikersDialog(hub::HubClient &client, const hub::RepoId &repo, QWidget *parent)
    : QDialog(parent)
    , m_model(client, repo)
    , m_pages(new PagedList(m_model, m_model, this))
    , m_list(m_pages->list())
{
    setObjectName(u"likersDialog"_s);
    setWindowTitle(tr("Who likes %1").arg(repo.id));
    m_list->setObjectName(u"likers"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setItemDelegate(new RowDelegate(rowOf, m_list));
    m_pages->setEmpty([] {
        return PagedList::Empty{
            .iconName = u"heart"_s, .title = tr("Nobody yet"), .sentence = tr("The first like is still to come.")};
    });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // Enter belongs to the list
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(16, 8, 16, 12);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_pages, 1);
    layout->addLayout(foot);
    resize(fontMetrics().averageCharWidth() * 60, fontMetrics().lineSpacing() * 28);
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_list->setCurrentIndex(m_model.index(0));
        m_list->setFocus();
    });
    connect(m_list, &PlaceListView::opened, this, &LikersDialog::activate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_model.refresh();
}

void LikersDialog::activate(const QModelIndex &index)
{
    emit ownerActivated(index.data(LikerListModel::NameRole).toString());
    accept();
}
