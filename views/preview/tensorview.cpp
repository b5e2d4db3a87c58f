#include "views/preview/tensorview.h"

#include "models/preview/factlistmodel.h"
#include "models/preview/tensortablemodel.h"
#include "views/preview/celldelegate.h"
#include "views/widgets/format.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

QTreeView *makeList(const QString &name, const QString &words, QAbstractItemModel *model, QWidget *parent)
{
    auto *list = new QTreeView(parent);
    list->setObjectName(name);
    list->setAccessibleName(words);
    list->setItemDelegate(new CellDelegate(list));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->setModel(model);
    return list;
}

} // namespace

TensorView::TensorView(QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabWidget(this))
    , m_summary(new QLabel(this))
    , m_more(new QPushButton(this))
    , m_model(new TensorTableModel(this))
{
    auto *sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    m_tensors = makeList(u"tensors"_s, tr("Tensors"), sorted, this);
    m_facts = makeList(u"tensorFacts"_s, tr("Metadata"), new FactListModel(this), this);
    m_tabs->setObjectName(u"tensorTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeTensorPage(), tr("Tensors"));
    m_tabs->addTab(m_facts, tr("Metadata"));
    m_facts->header()->setSectionResizeMode(FactListModel::KeyColumn, QHeaderView::Interactive);
    m_facts->header()->setStretchLastSection(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs);
    connect(m_more, &QPushButton::clicked, this, &TensorView::moreRequested);
}

QWidget *TensorView::makeTensorPage()
{
    m_summary->setObjectName(u"tensorSummary"_s);
    m_summary->setWordWrap(true);
    m_tensors->setSortingEnabled(true);
    m_tensors->header()->setSectionResizeMode(TensorTableModel::NameColumn, QHeaderView::Stretch);
    m_tensors->header()->setStretchLastSection(false);
    m_tensors->sortByColumn(TensorTableModel::NameColumn, Qt::AscendingOrder);
    auto *page = new QWidget(m_tabs);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *summary = new QHBoxLayout;
    summary->setContentsMargins(24, 8, 24, 8);
    summary->addWidget(m_summary);
    layout->addLayout(summary);
    layout->addWidget(m_tensors, 1);
    layout->addWidget(m_part = makePartNotice(), 1);
    return page;
}

QWidget *TensorView::makePartNotice()
{
    auto *notice = new QWidget(m_tabs);
    auto *words = new QLabel(tr("The list of tensors stands behind the metadata, more than a megabyte into the file. "
                                "It is loaded only if you "
                                "ask for it."),
                             notice);
    words->setWordWrap(true);
    m_more->setObjectName(u"tensorMore"_s);
    auto *layout = new QVBoxLayout(notice);
    layout->setContentsMargins(24, 16, 24, 16);
    layout->setSpacing(16);
    layout->addWidget(words);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addStretch(1);
    return notice;
}

void TensorView::setContent(const TensorContent &content)
{
    setTensors(content.tensors);
    setFacts(content.facts);
    m_part->setVisible(!content.isWhole);
    m_tensors->setVisible(content.isWhole);
    m_summary->setVisible(content.isWhole);
    if (!content.isWhole && !m_wasPart)
        m_tabs->setCurrentWidget(m_facts);
    m_wasPart = !content.isWhole;
}

void TensorView::setLoading(bool isLoading)
{
    m_more->setEnabled(!isLoading);
    m_more->setText(isLoading ? tr("Loading…") : tr("Load the list of tensors"));
}

void TensorView::setTensors(const std::vector<hub::Tensor> &tensors)
{
    const hub::ParameterCounts counts = hub::countParameters(tensors).value_or(hub::ParameterCounts());
    QStringList names;
    for (const auto &[type, count] : counts)
        names += type;
    //: e.g. "199 tensors, 109M parameters, F32"
    m_summary->setText(
        tr("%1 tensors, %2 parameters, %3")
            .arg(format::exactCount(qint64(tensors.size())), format::count(hub::total(counts)), names.join(u" + "_s)));
    m_model->setTensors(tensors);
    for (const int column :
         {TensorTableModel::TypeColumn, TensorTableModel::ShapeColumn, TensorTableModel::CountColumn})
        m_tensors->resizeColumnToContents(column);
}

void TensorView::setFacts(const std::vector<std::pair<QString, QString>> &facts)
{
    qobject_cast<FactListModel *>(m_facts->model())->setFacts(facts);
    m_tabs->setTabVisible(1, !facts.empty());
    const int unit = fontMetrics().averageCharWidth();
    m_facts->resizeColumnToContents(FactListModel::KeyColumn);
    m_facts->setColumnWidth(FactListModel::KeyColumn,
                            std::clamp(m_facts->columnWidth(FactListModel::KeyColumn), unit * 16, unit * 44));
}
