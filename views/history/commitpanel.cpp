#include "views/history/commitpanel.h"

#include "views/accounts/initials.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/headingtext.h"
#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int smallestAvatar = 20;
constexpr int messageLines = 6; // a longer message is scrolled, so that the changes stay in sight

QLabel *prepared(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPixmap avatarOf(const QString &name, const QWidget *widget)
{
    const qreal ratio = widget->devicePixelRatio();
    const int extent = std::max(smallestAvatar, widget->fontMetrics().height() + 6);
    QPixmap pixmap(QSize(extent, extent) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    initials::paint(&painter, QRect(0, 0, extent, extent), name, widget->font(), widget->palette());
    return pixmap;
}

} // namespace

CommitPanel::CommitPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(prepared(new HeadingText(1.15, this), u"commitTitle"_s))
    , m_messageArea(new QScrollArea(this))
    , m_message(prepared(new QLabel(this), u"commitBody"_s))
    , m_facts(new QWidget(this))
    , m_authors(new QWidget(m_facts))
    , m_date(prepared(new QLabel(this), u"commitDate"_s))
    , m_id(new ElidedLabel({}, this))
    , m_copy(new QToolButton(this))
    , m_beforeRow(new QWidget(this))
    , m_before(new QToolButton(m_beforeRow))
    , m_browse(new QPushButton(::icon(u"folder"), tr("Browse files"), this))
    , m_revert(new QPushButton(::icon(u"retry"), tr("Revert"), this))
    , m_more(new QToolButton(this))
{
    setObjectName(u"commitPanel"_s);
    setAccessibleName(tr("Commit"));
    m_authors->setObjectName(u"commitAuthors"_s);
    m_date->setProperty("muted", true);
    m_date->setWordWrap(false);
    m_id->setObjectName(u"commitSha"_s);
    m_id->setFont(Theme::monospace(font()));
    m_copy->setObjectName(u"copySha"_s);
    m_copy->setIcon(::icon(u"copy", IconTint::Muted));
    m_copy->setToolTip(tr("Copy the commit’s id"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_before->setObjectName(u"commitBefore"_s);
    m_before->setIcon(::icon(u"commit", IconTint::Muted));
    m_before->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_browse->setObjectName(u"browseAtCommit"_s);
    m_browse->setToolTip(tr("Browse the files at this commit"));
    m_revert->setObjectName(u"revertCommit"_s);
    m_more->setObjectName(u"commitMore"_s);
    m_more->setIcon(::icon(u"more"));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(m_more->toolTip());
    m_messageArea->setWidget(m_message);
    m_messageArea->setWidgetResizable(true);
    m_messageArea->setFrameShape(QFrame::NoFrame);
    m_messageArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_messageArea->setAccessibleName(tr("Message"));
    layOut();
    connect(m_copy, &QToolButton::clicked, this, [this] { emit copyRequested(m_commit.id); });
    connect(m_before, &QToolButton::clicked, this, [this] { emit commitRequested(m_beforeSha); });
    connect(m_browse, &QPushButton::clicked, this, [this] { emit browseRequested(m_commit.id); });
    connect(m_revert, &QPushButton::clicked, this, &CommitPanel::revertRequested);
    connect(m_more, &QToolButton::clicked, this,
            [this] { emit menuRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void CommitPanel::layOut()
{
    auto *before = new QHBoxLayout(m_beforeRow);
    before->setContentsMargins(0, 0, 0, 0);
    before->setSpacing(4);
    auto *caption = new QLabel(tr("Before it:"), m_beforeRow);
    caption->setProperty("muted", true);
    before->addWidget(caption);
    before->addWidget(m_before);
    auto *id = new QWidget(this);
    auto *idRow = new QHBoxLayout(id);
    idRow->setContentsMargins(0, 0, 0, 0);
    idRow->setSpacing(2);
    idRow->addWidget(m_id);
    idRow->addWidget(m_copy);
    auto *facts = new FlowLayout(m_facts, 12);
    facts->setContentsMargins(0, 0, 0, 0);
    facts->addWidget(m_authors);
    facts->addWidget(m_date);
    facts->addWidget(id);
    facts->addWidget(m_beforeRow);
    auto *buttons = new FlowLayout(nullptr, 8);
    buttons->addWidget(m_browse);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_more);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 10);
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_messageArea);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
}

void CommitPanel::setCommit(const hub::CommitInfo &commit)
{
    m_commit = commit;
    m_title->setText(commit.title);
    m_message->setText(commit.message.trimmed());
    m_messageArea->setVisible(!commit.message.trimmed().isEmpty());
    m_date->setText(format::relativeTime(commit.date));
    m_date->setToolTip(format::exactTime(commit.date));
    m_date->setVisible(commit.date.isValid());
    m_id->setText(format::shortSha(commit.id));
    m_id->setToolTip(commit.id);
    m_copy->setToolTip(tr("Copy %1").arg(commit.id));
    setBefore({});
    setAuthors(commit.authors);
    fitMessage();
}

void CommitPanel::setBefore(const QString &sha)
{
    m_beforeSha = sha;
    m_before->setText(format::shortSha(sha));
    m_before->setAccessibleName(tr("The commit before it, %1").arg(sha));
    m_beforeRow->setVisible(!sha.isEmpty());
}

void CommitPanel::setRevertProblem(const QString &problem)
{
    m_revert->setEnabled(problem.isEmpty());
    m_revert->setToolTip(problem.isEmpty() ? tr("Undo what this commit did, with a new commit") : problem);
}

void CommitPanel::setAuthors(const std::vector<hub::CommitAuthor> &authors)
{
    qDeleteAll(m_authors->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    delete m_authors->layout();
    auto *row = new QHBoxLayout(m_authors);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (const hub::CommitAuthor &author : authors) {
        auto *picture = new QLabel(m_authors);
        picture->setPixmap(avatarOf(author.user, this));
        row->addWidget(picture);
        row->addWidget(makeAuthor(author.user));
    }
}

// A commit that was not made on the Hub names whoever git was told of.
QWidget *CommitPanel::makeAuthor(const QString &name)
{
    static const QRegularExpression account(u"^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$"_s);
    if (!account.match(name).hasMatch()) {
        auto *label = new QLabel(name, m_authors);
        label->setTextFormat(Qt::PlainText);
        return label;
    }
    auto *button = new QToolButton(m_authors);
    button->setObjectName(u"commitAuthor"_s);
    button->setText(QString(name).replace(u'&', u"&&"_s));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tr("What %1 has on the Hub").arg(name));
    connect(button, &QToolButton::clicked, this, [this, name] { emit authorRequested(name); });
    return button;
}

void CommitPanel::fitMessage()
{
    // Not the area's own width, which is that of the commit before, or none yet.
    const QMargins margins = layout()->contentsMargins();
    const int wanted = m_message->heightForWidth(std::max(100, width() - margins.left() - margins.right()));
    const int line = fontMetrics().lineSpacing();
    const int most = std::clamp(window()->height() / 7 / line, 2, messageLines) * line; // the changes need room, too
    m_messageArea->setFixedHeight(std::min(wanted, most) + 2);
    setMinimumHeight(layout()->totalHeightForWidth(width())); // else lines run into each other
}

void CommitPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitMessage();
}
