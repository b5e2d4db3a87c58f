#pragma once

#include <QAbstractButton>

class RefListModel;
class RevisionPopup;

//! The button that names the revision a repo is looked at, and opens the list of others.
class RevisionSelector : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RevisionSelector(RefListModel &refs, QWidget *parent = nullptr);

    const QString &revision() const { return m_revision; }
    void setRevision(const QString &revision);
    void openPopup();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void revisionChosen(const QString &revision);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    QString iconName() const;
    int iconExtent() const;

    RefListModel &m_refs;
    RevisionPopup *m_popup;
    QString m_revision;
};
