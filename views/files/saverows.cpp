#include "views/files/saverows.h"

#include "models/files/filesave.h"
#include "views/widgets/elidedlabel.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int unseenMilliseconds = 300;
constexpr int steps = 1000;

} // namespace

SaveRows::SaveRows(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"fileSaves"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->setSpacing(4);
    hide();
}

void SaveRows::add(FileSave *save)
{
    QWidget *row = makeRow(save);
    row->hide();
    layout()->addWidget(row);
    ++m_count;
    QTimer::singleShot(unseenMilliseconds, row, [this, row] {
        row->show();
        show();
    });
    connect(save, &QObject::destroyed, row, [this, row] { removeRow(row); });
}

void SaveRows::removeRow(QWidget *row)
{
    layout()->removeWidget(row);
    row->hide();
    row->deleteLater();
    if (--m_count == 0)
        hide();
}

QWidget *SaveRows::makeRow(FileSave *save)
{
    auto *row = new QWidget(this);
    auto *name = new ElidedLabel({}, row);
    auto *progress = new QProgressBar(row);
    auto *amount = new QLabel(row);
    auto *stop = new QToolButton(row);
    const QString file = save->entry().name();
    name->setText(tr("Saving %1").arg(file));
    progress->setObjectName(u"saveProgress"_s);
    progress->setAccessibleName(tr("How much of %1 is saved").arg(file));
    progress->setRange(0, steps);
    progress->setTextVisible(false);
    progress->setMinimumWidth(fontMetrics().averageCharWidth() * 12);
    amount->setProperty("muted", true);
    stop->setObjectName(u"saveStop"_s);
    stop->setIcon(icon(u"close", IconTint::Muted));
    stop->setAutoRaise(true);
    stop->setToolTip(tr("Stop saving %1: nothing of it stays").arg(file));
    stop->setAccessibleName(stop->toolTip());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(name, 2);
    layout->addWidget(progress, 1);
    layout->addWidget(amount);
    layout->addWidget(stop);
    connect(save, &FileSave::progressed, row, [progress, amount](qint64 received, qint64 size) {
        progress->setValue(size > 0 ? int(double(received) / double(size) * steps) : 0);
        //: how much of how much, as in "1 MB of 3 MB"
        amount->setText(tr("%1 of %2").arg(format::size(received), format::size(size)));
    });
    connect(stop, &QToolButton::clicked, save, &QObject::deleteLater);
    return row;
}
