#pragma once

#include <QAbstractButton>

//! One sum of a plan ("New 12, 3.4 MB"); pressed, only those files are listed.
class PlanCard : public QAbstractButton
{
    Q_OBJECT

public:
    PlanCard(const QString &name, const QString &iconName, QWidget *parent = nullptr);

    void setTone(const QColor &color); //!< of the icon when there is something to count
    void setSum(int files, qint64 bytes);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QColor m_tone;
    int m_files = 0;
    qint64 m_bytes = 0;
};
