#include "views/watch/lastpushes.h"

#include "views/watch/watchwords.h"
#include "views/widgets/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;
using transfer::WatchedFolder;

void LastPushes::run(transfer::WatchedFolders &folders, QWidget *window, std::function<void(bool)> answer)
{
    auto *dialog = new LastPushes(folders, window, std::move(answer));
    dialog->begin();
}

LastPushes::LastPushes(transfer::WatchedFolders &folders, QWidget *window, std::function<void(bool)> answer)
    : QDialog(window)
    , m_folders(folders)
    , m_answer(std::move(answer))
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
{
    setObjectName(u"lastPushesDialog"_s);
    setWindowTitle(tr("Pushing the last changes"));
    m_text->setObjectName(u"lastPushes"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(windowTitle());
    auto *title = new QLabel(tr("The last changes of your watched folders are on their way."), this);
    title->setFont(Theme::heading(font(), 1.0));
    title->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    auto *quit = buttons->addButton(tr("Quit without them"), QDialogButtonBox::DestructiveRole);
    quit->setObjectName(u"quitNow"_s);
    auto *stay = buttons->addButton(tr("Stay"), QDialogButtonBox::RejectRole);
    stay->setObjectName(u"stay"_s);
    connect(quit, &QPushButton::clicked, this, [this] { conclude(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &LastPushes::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 56);
}

void LastPushes::begin()
{
    m_shown.setSingleShot(true);
    connect(&m_shown, &QTimer::timeout, this, [this] {
        showBusy();
        open();
    });
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] { conclude(true); });
    connect(&m_folders, &transfer::WatchedFolders::changed, this, &LastPushes::showBusy);
    m_shown.start(shownAfter);
    m_patience.start(longest);
    m_folders.finish([this] { conclude(true); });
}

void LastPushes::showBusy()
{
    QStringList lines;
    for (const QString &key : m_folders.keys()) {
        const WatchedFolder folder = m_folders.folder(key);
        const bool isBusy =
            folder.state == WatchedFolder::State::Pushing || folder.state == WatchedFolder::State::Queued;
        if (isBusy)
            lines += tr("%1: %2", "a folder and what it does")
                         .arg(watchwords::name(folder.record.spec), watchwords::status(folder));
    }
    m_text->setText(lines.join(u'\n'));
}

void LastPushes::conclude(bool mayEnd)
{
    if (std::exchange(m_isOver, true))
        return;
    m_shown.stop();
    m_patience.stop();
    if (!mayEnd)
        m_folders.resumeAfterFinish();
    hide();
    deleteLater();
    m_answer(mayEnd);
}

void LastPushes::reject()
{
    conclude(false);
}
