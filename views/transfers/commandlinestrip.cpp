#include "views/transfers/commandlinestrip.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

using namespace Qt::StringLiterals;

CommandLineStrip::CommandLineStrip(transfer::Journal &journal, QWidget *parent) : QLabel(parent), m_jobs(journal)
{
    setObjectName(u"commandLineJobs"_s);
    setTextFormat(Qt::PlainText);
    setProperty("muted", true);
    setContentsMargins(16, 6, 16, 6);
    setWordWrap(true);
    hide();
    connect(&m_jobs, &CommandLineJobs::changed, this, &CommandLineStrip::showJobs);
    // Itself it is hidden while there is nothing to say; whether somebody looks, its parent knows.
    if (parent) {
        parent->installEventFilter(this);
        m_jobs.setLookedAt(parent->isVisible());
    }
}

bool CommandLineStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show || event->type() == QEvent::Hide)
        m_jobs.setLookedAt(event->type() == QEvent::Show);
    return QLabel::eventFilter(watched, event);
}

void CommandLineStrip::showJobs()
{
    QStringList lines;
    QStringList paths;
    for (const CommandLineJobs::Job &job : m_jobs.jobs()) {
        const QString name = QFileInfo(job.path()).fileName();
        lines += job.isRunning
            //: %1 a file or folder, %2 a repo
            ? tr("In a terminal: %1 is being uploaded to %2").arg(name, job.repo())
            //: %1 a file or folder, %2 a repo
            : tr("Left by a terminal: %1 to %2. The same command goes on with it.").arg(name, job.repo());
        paths += QDir::toNativeSeparators(job.path());
    }
    setText(lines.join(u'\n'));
    setToolTip(paths.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s));
    setVisible(!lines.isEmpty());
}
