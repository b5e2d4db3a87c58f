#pragma once

#include "hub/tree.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTabWidget;

//! What can be said of a file that is no text: what it is, how big, where it is kept, how to get it; and below that
//! what was made out of its bytes.
class LargeFileView : public QWidget
{
    Q_OBJECT

public:
    explicit LargeFileView(QWidget *parent = nullptr);

    struct Detail {
        QString title = {};
        QWidget *widget = nullptr; //!< stays with the caller's parent while it is not shown
    };

    //! canLoad: it could be shown and is only too big to be fetched unasked.
    void describe(const hub::TreeEntry &entry, bool canLoad);
    void addFact(const QString &caption, const QString &text, bool isCode = false); //!< after describe()
    //! What stands below the facts; as tabs when there are several.
    void setDetails(const std::vector<Detail> &details);

signals:
    void downloadRequested();
    void loadRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void dress();
    static QString explain(const hub::TreeEntry &entry, bool canLoad);

    QScrollArea *m_scroll; //!< facts and details as one, where there is no room for both
    QWidget *m_body;
    QLabel *m_icon;
    QLabel *m_title; //!< objectName "fileTitle"
    QLabel *m_text; //!< objectName "fileExplanation"
    QPushButton *m_download; //!< objectName "fileDownload"
    QPushButton *m_load; //!< objectName "loadAnyway"
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_box;
    QTabWidget *m_details; //!< objectName "fileDetails"
    QWidget *m_space; //!< in place of details
};
