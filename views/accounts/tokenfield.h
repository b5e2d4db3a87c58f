#pragma once

#include <QLineEdit>

//! Where a token is pasted: hidden unless the person looks at it, never suggested, never in the undo history.
class TokenField : public QLineEdit
{
    Q_OBJECT

public:
    explicit TokenField(QWidget *parent = nullptr);

    QByteArray token() const { return text().toUtf8(); }
    void setToken(const QByteArray &token);
    bool isRevealed() const { return echoMode() == Normal; }

private:
    void setRevealed(bool on);

    QAction *m_reveal; //!< objectName "reveal"
};
