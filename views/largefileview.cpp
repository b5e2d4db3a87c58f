#include "views/largefileview.h"

#include "models/tensortablemodel.h"
#include "views/filetypes.h"
#include "views/format.h"
#include "views/icons.h"
#include "views/theme.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QTreeView>

#include <map>

using namespace Qt::StringLiterals;

namespace {

constexpr int iconExtent = 40;
constexpr int cellPadding = 8;

//! Cells with the same margins as their headings.
class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem background = option;
        option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
        QStyleOptionViewItem cell = option;
        initStyleOption(&cell, index);
        const QRect rect = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
        painter->setFont(index.column() == TensorTableModel::NameColumn ? cell.font : Theme::tabular(cell.font));
        const ThemeColors &colors = ThemeColors::of(option.palette);
        painter->setPen(option.state.testFlag(QStyle::State_Selected) ? colors.selectionText : colors.text);
        painter->drawText(rect, int(cell.displayAlignment) | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(cell.text, Qt::ElideMiddle, rect.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width() + 2 * cellPadding, std::max(28, option.fontMetrics.height() + 10)};
    }
};

} // namespace

LargeFileView::LargeFileView(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_download(new QPushButton(tr("Download…"), this))
    , m_load(new QPushButton(tr("Load anyway"), this))
    , m_box(new QWidget(this))
    , m_tensorSummary(new QLabel(this))
    , m_tensors(new QTreeView(this))
    , m_tensorModel(new TensorTableModel(this))
{
    setObjectName(u"largeFile"_s);
    m_title->setObjectName(u"fileTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_text->setObjectName(u"fileExplanation"_s);
    m_text->setWordWrap(true);
    m_text->setProperty("muted", true);
    m_download->setObjectName(u"fileDownload"_s);
    m_download->setIcon(::icon(u"download"));
    m_load->setObjectName(u"loadAnyway"_s);
    m_load->setProperty("primary", true);
    m_tensorSummary->setObjectName(u"tensorSummary"_s);
    m_tensorSummary->setContentsMargins(24, 8, 24, 8);
    m_tensors->setItemDelegate(new CellDelegate(m_tensors));
    m_tensors->setObjectName(u"tensors"_s);
    m_tensors->setAccessibleName(tr("Tensors"));
    m_tensors->setRootIsDecorated(false);
    m_tensors->setUniformRowHeights(true);
    m_tensors->setSortingEnabled(true);
    m_tensors->setAlternatingRowColors(true);
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_tensorModel);
    m_tensors->setModel(sorted);
    m_tensors->header()->setSectionResizeMode(TensorTableModel::NameColumn, QHeaderView::Stretch);
    m_tensors->header()->setStretchLastSection(false);
    m_tensors->sortByColumn(TensorTableModel::NameColumn, Qt::AscendingOrder);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_load);
    buttons->addWidget(m_download);
    buttons->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *box = new QVBoxLayout(m_box);
    box->setContentsMargins(24, 24, 24, 16);
    box->setSpacing(16);
    box->addLayout(head);
    box->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_box);
    layout->addWidget(m_tensorSummary);
    layout->addWidget(m_tensors, 1);
    layout->addStretch(0);

    connect(m_download, &QPushButton::clicked, this, &LargeFileView::downloadRequested);
    connect(m_load, &QPushButton::clicked, this, &LargeFileView::loadRequested);
    clearTensors();
}

QString LargeFileView::explain(const hub::TreeEntry &entry, bool canLoad)
{
    if (canLoad)
        return tr("This text has %1. It is loaded only if you ask for it.").arg(format::size(entry.size));
    if (!entry.xetHash.isEmpty())
        return tr(
            "A large file kept in the Hub’s Xet storage. The repo itself holds only a small pointer to it; a download "
            "brings the content.");
    if (entry.lfs)
        return tr(
            "A large file kept in Git LFS storage. The repo itself holds only a small pointer to it; a download brings "
            "the content.");
    return tr("This file is no text and no picture, so there is nothing to read here.");
}

void LargeFileView::describe(const hub::TreeEntry &entry, bool canLoad)
{
    const ThemeColors &colors = ThemeColors::of(palette());
    m_icon->setPixmap(iconPixmap(filetypes::iconName(entry), colors.accent, iconExtent, devicePixelRatio()));
    const QString type = filetypes::describe(entry);
    m_title->setText(type.isEmpty() ? format::size(entry.size) : tr("%1, %2").arg(type, format::size(entry.size)));
    m_title->setFont(Theme::heading(font(), 1.15));
    m_text->setText(explain(entry, canLoad));
    m_load->setVisible(canLoad);
    clearTensors();

    delete m_facts;
    m_facts = new QWidget(m_box);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(1, 1);
    addFact(tr("Size"), format::exactSize(entry.size));
    addFact(tr("SHA-256"), entry.lfs ? entry.lfs->sha256 : QString(), true);
    addFact(tr("Xet hash"), entry.xetHash, true);
    addFact(entry.lfs ? tr("Pointer’s git id") : tr("Git id"), entry.oid, true);
    if (entry.lastCommit) {
        addFact(tr("Last commit"), entry.lastCommit->title);
        addFact(tr("Updated"), format::exactTime(entry.lastCommit->date));
    }
    static_cast<QVBoxLayout *>(m_box->layout())->addWidget(m_facts);
}

void LargeFileView::addFact(const QString &caption, const QString &text, bool isCode)
{
    if (text.isEmpty())
        return;
    const int row = m_grid->rowCount();
    auto *label = new QLabel(caption, m_facts);
    label->setProperty("muted", true);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    auto *value = new QLabel(m_facts);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setWordWrap(true);
    // Hashes have nowhere to break by themselves.
    QString breakable = text;
    if (isCode) {
        for (qsizetype at = breakable.size() - breakable.size() % 8; at > 0; at -= 8)
            breakable.insert(at, QChar(0x200b));
        value->setFont(Theme::monospace(font()));
    }
    value->setText(breakable);
    value->setAccessibleName(text);
    m_grid->addWidget(value, row, 1, Qt::AlignTop);
    if (!isCode)
        return;
    auto *copy = new QToolButton(m_facts);
    copy->setIcon(::icon(u"copy", IconTint::Muted));
    copy->setToolTip(tr("Copy"));
    copy->setAccessibleName(tr("Copy %1").arg(caption));
    copy->setFixedHeight(fontMetrics().height() + 4);
    connect(copy, &QToolButton::clicked, copy, [text] { QGuiApplication::clipboard()->setText(text); });
    m_grid->addWidget(copy, row, 2, Qt::AlignTop);
}

void LargeFileView::setTensors(const std::vector<hub::Tensor> &tensors)
{
    const hub::ParameterCounts counts = hub::countParameters(tensors).value_or(hub::ParameterCounts());
    QStringList names;
    for (const auto &[type, count] : counts)
        names += type;
    //: e.g. "199 tensors, 109M parameters, F32"
    m_tensorSummary->setText(
        tr("%1 tensors, %2 parameters, %3")
            .arg(format::exactCount(qint64(tensors.size())), format::count(hub::total(counts)), names.join(u" + "_s)));
    m_tensorModel->setTensors(tensors);
    for (const int column :
         {TensorTableModel::TypeColumn, TensorTableModel::ShapeColumn, TensorTableModel::CountColumn})
        m_tensors->resizeColumnToContents(column);
    m_tensorSummary->show();
    m_tensors->show();
}

void LargeFileView::clearTensors()
{
    m_tensorSummary->hide();
    m_tensors->hide();
    m_tensorModel->setTensors({});
}
