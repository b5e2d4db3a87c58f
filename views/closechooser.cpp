#include "views/closechooser.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct CloseChooser {
    Q_DECLARE_TR_FUNCTIONS(CloseChooser)
};

} // namespace

void closechooser::ask(QWidget *window, int active, std::function<void(CloseChoice)> answer)
{
    auto *box = new QMessageBox(window);
    box->setObjectName(u"closeChooser"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setText(CloseChooser::tr("%n transfer(s) under way", nullptr, active));
    box->setInformativeText(
        CloseChooser::tr("They can go on without the window: the icon in the tray leads back to it. Or they stop now "
                         "and go on where they "
                         "were when Hubcap starts again; nothing that the Hub already has is sent twice."));
    QPushButton *keep = box->addButton(CloseChooser::tr("Keep running in the tray"), QMessageBox::AcceptRole);
    keep->setObjectName(u"keepRunning"_s);
    QPushButton *quit = box->addButton(CloseChooser::tr("Pause and quit"), QMessageBox::DestructiveRole);
    quit->setObjectName(u"pauseAndQuit"_s);
    QPushButton *stay = box->addButton(QMessageBox::Cancel);
    stay->setObjectName(u"stay"_s);
    box->setDefaultButton(keep);
    box->setEscapeButton(stay);
    QObject::connect(box, &QMessageBox::finished, window, [box, keep, quit, answer = std::move(answer)] {
        const QAbstractButton *clicked = box->clickedButton();
        answer(clicked == keep ? CloseChoice::KeepRunning : clicked == quit ? CloseChoice::Quit : CloseChoice::Stay);
    });
    box->open();
}
