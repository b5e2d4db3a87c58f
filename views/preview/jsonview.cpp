#include "views/preview/jsonview.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace {

constexpr int unfoldedRows = 60;

//! Colours by type, in a monospaced font.
class JsonDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 8, std::max(24, option.fontMetrics.height() + 8)};
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const ThemeColors &colors = ThemeColors::of(option->palette);
        option->font = Theme::monospace(option->font);
        option->palette.setColor(QPalette::Text,
                                 index.column() == JsonTreeModel::KeyColumn
                                     ? colors.text
                                     : color(JsonTree::Type(index.data(JsonTreeModel::TypeRole).toInt()), colors));
    }

private:
    static QColor color(JsonTree::Type type, const ThemeColors &colors)
    {
        switch (type) {
        case JsonTree::Type::Object:
        case JsonTree::Type::Array: return colors.mutedText;
        case JsonTree::Type::String: return colors.positive;
        case JsonTree::Type::Number: return colors.info;
        case JsonTree::Type::Word: return colors.accent;
        }
        Q_UNREACHABLE_RETURN(colors.text);
    }
};

} // namespace

JsonView::JsonView(QWidget *parent) : QTreeView(parent)
{
    setObjectName(u"json"_s);
    setAccessibleName(tr("Content of the file"));
    setItemDelegate(new JsonDelegate(this));
    setModel(&m_model);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setExpandsOnDoubleClick(true);
    setIndentation(20);
    header()->setStretchLastSection(true);
}

void JsonView::setTree(std::shared_ptr<const JsonTree> tree)
{
    m_model.setTree(std::move(tree));
    unfold();
    header()->resizeSection(JsonTreeModel::KeyColumn,
                            std::clamp(sizeHintForColumn(JsonTreeModel::KeyColumn) + 40, 120, 360));
}

//! What fits on a page is open at once.
void JsonView::unfold()
{
    int rows = m_model.rowCount();
    for (int row = 0; row < m_model.rowCount() && rows < unfoldedRows; ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const int below = m_model.rowCount(index);
        if (below == 0 || rows + below > unfoldedRows)
            continue;
        expand(index);
        rows += below;
    }
}

void JsonView::copy(int role) const
{
    if (currentIndex().isValid())
        QGuiApplication::clipboard()->setText(currentIndex().data(role).toString());
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy(JsonTreeModel::TextRole);
    QTreeView::keyPressEvent(event);
}

void JsonView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"jsonMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(::icon(u"copy"), tr("Copy value"), this, [this] { copy(JsonTreeModel::TextRole); })
        ->setObjectName(u"copyValue"_s);
    menu->addAction(::icon(u"code"), tr("Copy path"), this, [this] { copy(JsonTreeModel::PathRole); })
        ->setObjectName(u"copyJsonPath"_s);
    menu->popup(event->globalPos());
}
