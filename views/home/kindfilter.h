#pragma once

#include "hub/repoid.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

//! All repos, or those of one kind: a row of buttons with how many there are.
class KindFilter : public QWidget
{
    Q_OBJECT

public:
    explicit KindFilter(QWidget *parent = nullptr);

    std::optional<hub::RepoKind> kind() const;
    void setKind(std::optional<hub::RepoKind> kind); //!< without telling
    void setCount(hub::RepoKind kind, qint64 count); //!< -1: not known

signals:
    void chosen(); //!< by the person

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void addButton(int id, const QString &word, const QString &iconName);
    void label();
    void fit();

    QButtonGroup *m_buttons;
    qint64 m_counts[3] = {-1, -1, -1}; //!< by kind
};
