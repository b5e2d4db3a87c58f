#pragma once

#include <QAbstractButton>

//! A small rounded label such as a tag, licence or state, with an icon where colour alone would have to say it.
//!
//! Clickable only after setClickable(true); then it takes focus and emits clicked() like any button.
class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Tone { Neutral, Accent, Positive, Warning, Negative, Info };

    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    void setIconName(const QString &name); //!< as in icon(), tinted like the text
    void setClickable(bool on);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QString m_iconName;
};
