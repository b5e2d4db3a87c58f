#include "views/window/aboutdialog.h"

#include "views/widgets/icons.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int logoSize = 64;

struct Part {
    QString name;
    QString licence;
    QString purpose;
};

QList<Part> parts()
{
    return {{u"Qt "_s + QLatin1StringView(qVersion()), u"LGPL-3.0"_s, AboutDialog::tr("window, network, storage")},
            {u"KSyntaxHighlighting"_s, u"MIT"_s, AboutDialog::tr("code in colours")},
            {u"QtKeychain"_s, u"BSD-3-Clause"_s, AboutDialog::tr("the password store")},
            {u"cmark-gfm"_s, u"BSD-2-Clause"_s, AboutDialog::tr("cards")},
            {u"yaml-cpp"_s, u"MIT"_s, AboutDialog::tr("cards")},
            {u"libcurl"_s, u"curl"_s, AboutDialog::tr("transfers")},
            {u"OpenSSL"_s, u"Apache-2.0"_s, AboutDialog::tr("hashes")},
            {u"libgit2, cpp-httplib"_s, u"GPL-2.0 + linking exception, MIT"_s, AboutDialog::tr("the sandbox Hub")}};
}

QString versions()
{
    return u"Hubcap " HUBCAP_VERSION "\nQt %1\n%2 (%3)"_s.arg(
        QLatin1StringView(qVersion()), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture());
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setWindowTitle(tr("About Hubcap"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName(u"copyVersions"_s);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 16);
    layout->setSpacing(24);
    layout->addWidget(buildHead());
    layout->addWidget(buildParts());
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
}

QWidget *AboutDialog::buildHead()
{
    auto *head = new QWidget(this);
    auto *logo = new QLabel(head);
    logo->setPixmap(applicationIcon().pixmap(QSize(logoSize, logoSize), devicePixelRatio()));
    auto *name = new QLabel(tr("Hubcap %1").arg(QStringLiteral(HUBCAP_VERSION)), head);
    name->setFont(Theme::heading(font(), 1.5));
    auto *purpose = new QLabel(tr("Browse, review and fill repos of the Hugging Face Hub."), head);
    auto *licence = new QLabel(tr("Free software under the Apache License 2.0. Not a product of Hugging Face."), head);
    licence->setProperty("muted", true);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(name);
    words->addWidget(purpose);
    words->addWidget(licence);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(logo, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    return head;
}

QWidget *AboutDialog::buildParts()
{
    auto *box = new QFrame(this);
    box->setProperty("panel", true);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(16, 16, 16, 16);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    const QList<Part> all = parts();
    for (int row = 0; row < int(all.size()); ++row) {
        const Part &part = all[row];
        auto *purpose = new QLabel(part.purpose, box);
        purpose->setProperty("muted", true);
        grid->addWidget(new QLabel(part.name, box), row, 0);
        grid->addWidget(purpose, row, 1);
        grid->addWidget(new QLabel(part.licence, box), row, 2);
    }
    grid->setColumnStretch(1, 1);
    return box;
}
