#include "views/preview/bytesview.h"

#include "models/preview/hexdump.h"
#include "views/widgets/format.h"
#include "views/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

BytesView::BytesView(QWidget *parent) : QWidget(parent), m_summary(new QLabel(this)), m_dump(new QPlainTextEdit(this))
{
    m_summary->setObjectName(u"bytesSummary"_s);
    m_summary->setProperty("muted", true);
    m_summary->setContentsMargins(24, 8, 24, 8);
    m_dump->setObjectName(u"bytes"_s);
    m_dump->setAccessibleName(tr("Bytes in hexadecimal"));
    m_dump->setReadOnly(true);
    m_dump->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_dump->document()->setDocumentMargin(8);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_summary);
    layout->addWidget(m_dump, 1);
    dress();
}

void BytesView::setBytes(const QByteArray &bytes, qint64 fileSize)
{
    m_summary->setText(bytes.size() < fileSize
                           ? tr("The first %1 of %2").arg(format::exactSize(bytes.size()), format::exactSize(fileSize))
                           : tr("All %1").arg(format::exactSize(bytes.size())));
    m_dump->setPlainText(hexDump(bytes));
}

void BytesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        dress();
}

void BytesView::dress()
{
    m_dump->setFont(Theme::monospace(font()));
}
