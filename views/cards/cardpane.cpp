#include "views/cards/cardpane.h"

#include "views/widgets/flowlayout.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

CardPane::CardPane(ImageSource &images, QWidget *parent)
    : QWidget(parent)
    , m_view(new CardView(images, this))
    , m_bar(new QFrame(this))
    , m_ofOwner(new QToolButton(m_bar))
    , m_question(new QLabel(m_bar))
{
    m_view->setObjectName(u"card"_s);
    m_bar->setObjectName(u"imageBar"_s);
    m_bar->setProperty("askBar", true);
    m_question->setObjectName(u"imageQuestion"_s);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    auto *load = new QToolButton(m_bar);
    load->setObjectName(u"loadImages"_s);
    load->setText(tr("Load images"));
    m_ofOwner->setObjectName(u"loadImagesOfOwner"_s);
    m_ofOwner->hide();
    auto *always = new QToolButton(m_bar);
    always->setObjectName(u"alwaysLoadImages"_s);
    always->setText(tr("Always load"));
    auto *never = new QToolButton(m_bar);
    never->setObjectName(u"keepImagesOut"_s);
    never->setText(tr("Not now"));

    auto *buttons = new FlowLayout;
    for (QToolButton *button : {load, m_ofOwner, always, never}) {
        button->setFocusPolicy(Qt::StrongFocus);
        buttons->addWidget(button);
    }
    // One below the other: four buttons would leave a question beside them a column of single words.
    auto *rows = new QVBoxLayout(m_bar);
    rows->setContentsMargins(16, 8, 12, 8);
    rows->addWidget(m_question);
    rows->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_view, 1);
    m_bar->hide();

    connect(m_view, &CardView::remoteImagesFound, this, &CardPane::ask);
    connect(m_view, &CardView::linkActivated, this, &CardPane::linkActivated);
    connect(load, &QToolButton::clicked, this, &CardPane::loadImages);
    connect(always, &QToolButton::clicked, this, [this] {
        loadImages();
        emit remoteImagesAlwaysAllowed();
    });
    connect(m_ofOwner, &QToolButton::clicked, this, [this] {
        loadImages();
        emit ownerImagesAllowed(m_owner);
    });
    connect(never, &QToolButton::clicked, m_bar, &QWidget::hide);
}

void CardPane::setCard(const QByteArray &markdown, const CardBase &base, bool areRemoteImagesAllowed)
{
    m_isNotebook = false;
    m_bar->hide();
    m_view->setRemoteImagesAllowed(areRemoteImagesAllowed);
    m_view->setCard(markdown, base);
}

void CardPane::setNotebook(CardView::Renderer renderer, const QUrl &subject, bool areRemoteImagesAllowed)
{
    m_isNotebook = true;
    m_bar->hide();
    m_view->setRemoteImagesAllowed(areRemoteImagesAllowed);
    m_view->setContent(std::move(renderer), subject);
}

void CardPane::setOwner(const QString &owner)
{
    m_owner = owner;
    //: a button: load the images in all cards of somebody from now on
    m_ofOwner->setText(tr("Always for %1").arg(owner));
    m_ofOwner->setVisible(!owner.isEmpty());
}

void CardPane::ask(int count, const QStringList &hosts)
{
    const QString host = hosts.value(0);
    const QString from = hosts.size() == 1 ? host : tr("%1 and others").arg(host);
    m_question->setText(m_isNotebook ? notebookQuestion(count, from) : cardQuestion(count, from));
    m_question->setToolTip(hosts.join(u'\n').toHtmlEscaped());
    m_bar->show();
}

QString CardPane::cardQuestion(int count, const QString &from)
{
    return count == 1
        ? tr("This card would load an image from %1, which would then know your address.").arg(from)
        : tr("This card would load %n images from %1, which would then know your address.", nullptr, count).arg(from);
}

QString CardPane::notebookQuestion(int count, const QString &from)
{
    return count == 1
        ? tr("This notebook would load an image from %1, which would then know your address.").arg(from)
        : tr("This notebook would load %n images from %1, which would then know your address.", nullptr, count)
              .arg(from);
}

void CardPane::loadImages()
{
    m_bar->hide();
    m_view->setRemoteImagesAllowed(true);
}
