#pragma once

#include "core/wipingheap.h"
#include "models/space/envchoices.h"

#include <QDialog>

#include <memory>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

//! Takes a whole .env: pasted or dropped, shown line by line beside what the Space has, and added as chosen.
class EnvDialog : public QDialog
{
    Q_OBJECT

public:
    explicit EnvDialog(const SpaceKeysModel &present, QWidget *parent = nullptr);
    ~EnvDialog() override;
    Q_DISABLE_COPY_MOVE(EnvDialog)

    void setText(const QString &text);
    void setVariables(const QString &text); //!< lines of what is no secret

signals:
    void changesRequested(std::vector<SpaceKeyChange> changes);

private:
    void read();
    void describe();
    void submit();

    WipingHeap m_heap;
    const SpaceKeysModel &m_present;
    std::unique_ptr<EnvChoices> m_choices;
    QPlainTextEdit *m_text; //!< objectName "envText"
    QTableView *m_table; //!< objectName "envTable"
    QLabel *m_note; //!< objectName "envNote"
    QPushButton *m_accept; //!< objectName "envAccept"
};
