#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;

//! The first bytes of a file, in hex.
class BytesView : public QWidget
{
    Q_OBJECT

public:
    explicit BytesView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes, qint64 fileSize);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_summary; //!< objectName "bytesSummary"
    QPlainTextEdit *m_dump; //!< objectName "bytes"
};
