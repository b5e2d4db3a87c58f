#pragma once

#include "models/reffilter.h"
#include "models/reflistmodel.h"

#include <QFrame>

class MessageBar;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

//! The list that drops down from a RevisionSelector: branches, tags, pull requests, or any commit typed.
class RevisionPopup : public QFrame
{
    Q_OBJECT

public:
    explicit RevisionPopup(RefListModel &refs, QWidget *parent = nullptr);

    void openBelow(QWidget *anchor, const QString &current);

signals:
    void chosen(const QString &revision);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void onTextChanged(const QString &text);
    void onRefsChanged();
    void fit();
    void updateTyped();
    void selectFirst();
    void choose(const QString &revision);
    void chooseCurrent();

    RefListModel &m_refs;
    RefFilter m_filter;
    QLineEdit *m_text; //!< objectName "revisionFilter"
    MessageBar *m_message; //!< objectName "revisionMessage"
    QListView *m_list; //!< objectName "revisionList"
    QLabel *m_nothing; //!< objectName "revisionNothing"
    QPushButton *m_typed; //!< objectName "revisionTyped": goes to what was typed
    QString m_current;
};
