#pragma once

#include "hub/tree.h"
#include "views/widgets/foldingline.h"

class ElidedLabel;
class QAction;
class QLabel;
class QToolButton;

//! Above a previewed file: its name, size and scan, and what can be done with it. Where there is no room for all of
//! that in one line, the buttons stand in a line of their own.
class PreviewHead : public FoldingLine
{
    Q_OBJECT

public:
    explicit PreviewHead(QWidget *parent);

    void describe(const hub::TreeEntry &entry);
    void describeScan(const hub::TreeEntry &entry);
    void setOffers(bool source, bool zoom, bool download); //!< which buttons make sense for what is shown
    void addButton(QAction *action); //!< as a button, while a file is shown

    bool showsSource() const; //!< not what is rendered
    void setActualSize(bool isActual);

signals:
    void sourceToggled(bool isSource);
    void actualSizeToggled(bool isActual);
    void saveRequested();
    void downloadRequested();
    void openOnHubRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void dress();

    QLabel *m_icon;
    ElidedLabel *m_name; //!< objectName "previewName"
    QLabel *m_meta; //!< objectName "previewMeta"
    QToolButton *m_scan; //!< objectName "previewScan"
    QWidget *m_tools; //!< with all the buttons that follow
    QToolButton *m_source; //!< objectName "previewSource"
    QToolButton *m_zoom; //!< objectName "previewZoom"
    QToolButton *m_save; //!< objectName "previewSave"
    QToolButton *m_download; //!< objectName "previewDownload"
    QToolButton *m_open; //!< objectName "previewOpen"
    QList<QToolButton *> m_extra; //!< of actions that were added
};
