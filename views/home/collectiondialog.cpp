#include "views/home/collectiondialog.h"

#include "hub/validation.h"
#include "views/home/collectionwords.h"
#include "views/widgets/errortext.h"
#include "views/widgets/icons.h"
#include "views/widgets/messagebar.h"
#include "views/widgets/theme.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int privateId = 1;

QIcon swatch(const hub::CollectionTheme &theme, const QPalette &palette, int extent)
{
    QPixmap pixmap(extent, extent);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(ThemeColors::of(palette).strongBorder);
    painter.setBrush(collectionwords::themeColor(theme, palette));
    painter.drawEllipse(QRectF(1, 1, extent - 2, extent - 2));
    return pixmap;
}

} // namespace

CollectionDialog::CollectionDialog(hub::HubClient &client, const QStringList &namespaces, const QString &owner,
                                   std::optional<hub::CollectionReference> first, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_first(std::move(first))
    , m_message(new MessageBar(this))
    , m_owner(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_result(new QLabel(this))
    , m_description(new QPlainTextEdit(this))
    , m_visibility(new QButtonGroup(this))
    , m_theme(new QComboBox(this))
    , m_accept(new QPushButton(tr("Create collection"), this))
{
    setWindowTitle(tr("New collection"));
    m_owner->addItems(namespaces);
    m_owner->setCurrentIndex(std::max(0, m_owner->findText(owner)));
    build();
}

CollectionDialog::CollectionDialog(hub::HubClient &client, const hub::Collection &collection, QWidget *parent)
    : QDialog(parent)
    , m_client(client)
    , m_collection(collection)
    , m_message(new MessageBar(this))
    , m_owner(new QComboBox(this))
    , m_title(new QLineEdit(this))
    , m_result(new QLabel(this))
    , m_description(new QPlainTextEdit(this))
    , m_visibility(new QButtonGroup(this))
    , m_theme(new QComboBox(this))
    , m_accept(new QPushButton(tr("Save"), this))
{
    setWindowTitle(tr("Edit collection"));
    m_owner->addItem(collection.slug.section(u'/', 0, 0));
    m_owner->setEnabled(false);
    m_owner->setToolTip(tr("A collection stays with its owner."));
    build();
    m_title->setText(collection.title);
    m_description->setPlainText(collection.description);
    m_visibility->button(collection.isPrivate ? privateId : 0)->setChecked(true);
    m_theme->setCurrentIndex(std::max(0, m_theme->findData(collection.theme.text())));
    onEdited();
}

void CollectionDialog::build()
{
    setObjectName(u"collectionDialog"_s);
    m_message->setObjectName(u"collectionMessage"_s);
    m_owner->setObjectName(u"collectionOwner"_s);
    m_owner->setAccessibleName(tr("Owner"));
    m_title->setObjectName(u"collectionTitle"_s);
    m_title->setAccessibleName(tr("Title"));
    m_title->setMaxLength(hub::collectionTitleLength);
    m_result->setObjectName(u"collectionResult"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setWordWrap(true);
    m_description->setObjectName(u"collectionDescription"_s);
    m_description->setAccessibleName(tr("Description"));
    m_description->setTabChangesFocus(true);
    m_description->setPlaceholderText(
        tr("What is in it, in up to %1 characters").arg(hub::collectionDescriptionLength));
    m_description->setFixedHeight(fontMetrics().height() * 4 + 12);
    m_accept->setObjectName(u"acceptCollection"_s);
    m_accept->setDefault(true);

    auto *title = new QWidget(this);
    auto *rows = new QVBoxLayout(title);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_title);
    rows->addWidget(m_result);
    auto *form = new QFormLayout;
    form->setContentsMargins(24, 16, 24, 8);
    form->setVerticalSpacing(16);
    form->setHorizontalSpacing(16);
    form->setLabelAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Owner"), m_owner);
    form->addRow(tr("Title"), title);
    form->addRow(tr("Description"), m_description);
    form->addRow(tr("Visible to"), buildVisibility());
    if (m_collection)
        form->addRow(tr("Colour"), buildThemes());
    else
        m_theme->hide();

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(QDialogButtonBox::Cancel)->setObjectName(u"cancel"_s);
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->setContentsMargins(24, 8, 24, 16);
    connect(buttons, &QDialogButtonBox::accepted, this, &CollectionDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);

    m_typingPause.setSingleShot(true);
    m_typingPause.setInterval(250ms);
    connect(&m_typingPause, &QTimer::timeout, this, &CollectionDialog::check);
    connect(m_title, &QLineEdit::textChanged, this, &CollectionDialog::onEdited);
    connect(m_description, &QPlainTextEdit::textChanged, this, &CollectionDialog::onEdited);
    connect(m_owner, &QComboBox::currentIndexChanged, this, &CollectionDialog::onEdited);
    onEdited();
    m_title->setFocus();
}

QWidget *CollectionDialog::buildVisibility()
{
    auto *box = new QWidget(this);
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    auto *everybody = new QRadioButton(tr("Everybody"), box);
    everybody->setObjectName(u"publicCollection"_s);
    everybody->setChecked(true);
    auto *owner = new QRadioButton(tr("Its owner only"), box);
    owner->setObjectName(u"privateCollection"_s);
    m_visibility->addButton(everybody, 0);
    m_visibility->addButton(owner, privateId);
    layout->addWidget(everybody);
    layout->addWidget(owner);
    layout->addStretch(1);
    return box;
}

QWidget *CollectionDialog::buildThemes()
{
    m_theme->setObjectName(u"collectionTheme"_s);
    m_theme->setAccessibleName(tr("Colour"));
    const int extent = fontMetrics().height();
    m_theme->setIconSize(QSize(extent, extent));
    for (const auto &[theme, name] : hub::spellings<hub::Theme>)
        m_theme->addItem(swatch(theme, palette(), extent), collectionwords::themeName(theme), QString(name));
    return m_theme;
}

bool CollectionDialog::isPrivate() const
{
    return m_visibility->checkedId() == privateId;
}

QString CollectionDialog::owner() const
{
    return m_owner->currentText();
}

void CollectionDialog::onEdited()
{
    m_check.cancel();
    m_typingPause.stop();
    const Result<QString> title = hub::collectionTitle(m_title->text());
    const Result<QString> description = hub::collectionDescription(m_description->toPlainText());
    m_accept->setEnabled(title && description);
    if (!description)
        return describe(errorText(description.error()), true);
    if (m_title->text().trimmed().isEmpty())
        return describe(tr("At most %1 characters.").arg(hub::collectionTitleLength), false);
    if (!title)
        return describe(errorText(title.error()), true);
    describe(owner() + u'/' + *title, false);
    if (!m_collection || m_collection->title != *title)
        m_typingPause.start();
}

void CollectionDialog::describe(const QString &text, bool isProblem)
{
    m_result->setText(text);
    const ThemeColors &colors = ThemeColors::of(palette());
    m_result->setStyleSheet(u"color: %1"_s.arg((isProblem ? colors.negative : colors.mutedText).name()));
}

void CollectionDialog::check()
{
    const QString title = m_title->text().trimmed();
    m_check = m_client.send<hub::Page<hub::Collection>>(
        hub::collections::list({.owners = {owner()}, .search = title}),
        [this, title](const Result<hub::Page<hub::Collection>> &page) {
            // Whether it is free shows at the latest when it is made.
            if (!page || title != m_title->text().trimmed())
                return;
            for (const hub::Collection &other : page->items) {
                const bool isSelf = m_collection && other.slug == m_collection->slug;
                if (other.title == title && !isSelf)
                    return describe(tr("%1 has a collection of this title already.").arg(owner()), true);
            }
            describe(tr("%1 is free.").arg(owner() + u'/' + title), false);
        });
}

void CollectionDialog::accept()
{
    if (!m_accept->isEnabled())
        return;
    if (!m_collection)
        return create();
    emit changeChosen(change());
    QDialog::accept();
}

hub::CollectionChange CollectionDialog::change() const
{
    hub::CollectionChange change;
    const QString title = m_title->text().trimmed();
    const QString description = m_description->toPlainText();
    if (title != m_collection->title)
        change.title = title;
    if (description != m_collection->description)
        change.description = description;
    if (isPrivate() != m_collection->isPrivate)
        change.isPrivate = isPrivate();
    const hub::CollectionTheme theme(m_theme->currentData().toString());
    if (theme != m_collection->theme)
        change.theme = theme;
    return change;
}

void CollectionDialog::create()
{
    m_message->clear();
    const bool hadFocus = focusWidget() == m_accept;
    m_accept->setEnabled(false);
    const hub::NewCollection wanted{.title = m_title->text(),
                                    .owner = owner(),
                                    .description = m_description->toPlainText(),
                                    .isPrivate = isPrivate(),
                                    .firstItem = m_first};
    m_request = m_client.send<hub::Collection>(hub::collections::create(wanted),
                                               [this, hadFocus](const Result<hub::Collection> &collection) {
                                                   m_accept->setEnabled(true);
                                                   if (hadFocus) // else Return would be Cancel from now on
                                                       m_accept->setFocus();
                                                   if (!collection)
                                                       return m_message->showError(collection.error());
                                                   emit created(*collection);
                                                   QDialog::accept();
                                               });
}
