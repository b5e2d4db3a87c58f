#pragma once

#include <QAbstractButton>

class RefActions;
class RefListModel;
class RevisionPopup;

//! The button that names the revision a repo is looked at, and opens the list of others, where they can be managed too.
class RevisionSelector : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RevisionSelector(RefListModel &refs, QWidget *parent = nullptr);

    //! Branches and tags can be made and deleted from here; what becomes of them is for the owner to show.
    void manageWith(RefActions &actions);
    void setWriteProblem(const QString &problem); //!< why they cannot; empty: they can
    void setPlaceholder(const QString &text); //!< stands before the revision: "Base"
    const QString &revision() const { return m_revision; }
    void setRevision(const QString &revision);
    void openPopup();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void revisionChosen(const QString &revision);
    void compareRequested(const QString &base);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    void openBranchDialog(const QString &start);
    void openTagDialog(const QString &revision);
    QString iconName() const;
    int chevronExtent() const;
    int iconExtent() const;

    RefListModel &m_refs;
    RevisionPopup *m_popup;
    RefActions *m_actions = nullptr;
    QString m_revision;
    QString m_placeholder;
};
