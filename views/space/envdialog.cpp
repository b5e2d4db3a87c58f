#include "views/space/envdialog.h"

#include "views/space/note.h"
#include "views/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

//! The size that a style sheet gives a cell forgets the box that is ticked in it.
class TickedCell : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        if (index.data(Qt::CheckStateRole).isValid() && option.widget)
            size.rwidth() += option.widget->style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, option.widget)
                + option.fontMetrics.averageCharWidth();
        return size;
    }
};

} // namespace

EnvDialog::EnvDialog(const SpaceKeysModel &present, QWidget *parent)
    : QDialog(parent)
    , m_present(present)
    , m_text(new QPlainTextEdit(this))
    , m_table(new QTableView(this))
    , m_note(new QLabel(this))
{
    setObjectName(u"envDialog"_s);
    setWindowTitle(tr("Add from a .env file"));
    m_text->setObjectName(u"envText"_s);
    m_text->setAccessibleName(tr("Lines of a .env file"));
    m_text->setPlaceholderText(tr("Paste the lines of a .env file here:\nMODEL_TOKEN=…\nLOG_LEVEL=info"));
    m_text->setFont(Theme::monospace(font()));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(fontMetrics().height() * 7);
    m_table->setObjectName(u"envTable"_s);
    m_table->setAccessibleName(tr("What becomes of each line"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegate(new TickedCell(m_table));
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_note->setObjectName(u"envNote"_s);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(tr("Add"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(u"envAccept"_s);
    m_accept->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addWidget(m_text);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 34);

    connect(m_text, &QPlainTextEdit::textChanged, this, &EnvDialog::read);
    connect(buttons, &QDialogButtonBox::accepted, this, &EnvDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    read();
}

EnvDialog::~EnvDialog()
{
    // While what they free is still overwritten.
    delete m_table;
    delete m_text;
    m_choices.reset();
}

void EnvDialog::setText(const QString &text)
{
    m_text->setPlainText(text);
}

void EnvDialog::setVariables(const QString &text)
{
    setText(text);
    for (int row = 0; row < m_choices->rowCount(); ++row)
        m_choices->setData(m_choices->index(row, EnvChoices::KindColumn), false, EnvChoices::IsSecretRole);
}

void EnvDialog::read()
{
    auto choices = std::make_unique<EnvChoices>(readEnvFile(m_text->toPlainText()), m_present);
    m_table->setModel(choices.get());
    m_choices = std::move(choices);
    m_table->resizeColumnsToContents();
    // Also when a secret becomes a variable.
    for (const int column : {EnvChoices::UseColumn, EnvChoices::KindColumn})
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(m_choices.get(), &QAbstractItemModel::dataChanged, this, &EnvDialog::describe);
    describe();
}

void EnvDialog::describe()
{
    const int chosen = m_choices->chosenCount();
    const int unwise = m_choices->unwiseCount();
    m_accept->setEnabled(chosen > 0);
    m_accept->setText(chosen > 0 ? tr("Add %n", nullptr, chosen) : tr("Add"));
    m_accept->setToolTip(chosen > 0 ? QString() : tr("Nothing is chosen"));
    showNote(*m_note,
             unwise > 0 ? tr("%n of them look like secrets and would become variables, which others can read.", nullptr,
                             unwise)
                        : tr("Values of secrets cannot be read back. The Space restarts when they change."),
             unwise > 0);
}

void EnvDialog::submit()
{
    emit changesRequested(m_choices->changes());
    accept();
}
