#pragma once

#include "core/wipingheap.h"

#include <QLineEdit>

#include <vector>

//! A field for a secret: shows dots, and keeps what was typed apart from them in memory that is overwritten.
//!
//! A QLineEdit in password mode has the secret in its text, its undo history and in what it tells accessibility; this
//! one has dots there. Nothing can be copied out of it, undone in it, or read from it but by secret().
class SecretField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SecretField(QWidget *parent = nullptr);
    ~SecretField() override;
    Q_DISABLE_COPY_MOVE(SecretField)

    QString secret() const; //!< a copy, for the caller to wipe()
    void setSecret(QStringView secret);
    bool isBlank() const { return m_secret.empty(); }
    void forget(); //!< overwritten and empty

signals:
    void secretChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void put(QStringView text); //!< in place of what is selected
    void remove(qsizetype first, qsizetype count);
    bool removeSelected();
    void showDots(qsizetype cursor);
    void pasteFrom(int clipboardMode);

    WipingHeap m_heap;
    std::vector<char16_t> m_secret;
};
