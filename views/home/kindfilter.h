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
    void setCompact(bool isCompact); //!< icons alone; their words are in tool tips
    int fullWidth() const { return m_fullWidth; } //!< that their words need

signals:
    void chosen(); //!< by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void addButton(int id, const QString &word, const QString &iconName);
    void label();
    void dress();
    int styled(Qt::ToolButtonStyle style); //!< all buttons; the width that they need then

    QButtonGroup *m_buttons;
    bool m_isCompact = false;
    int m_fullWidth = 0;
    qint64 m_counts[3] = {-1, -1, -1}; //!< by kind
};
