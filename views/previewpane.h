#pragma once

#include "hub/endpoint.h"
#include "models/filepreview.h"

#include <QTimer>
#include <QWidget>

class CardPane;
class CodeView;
class ElidedLabel;
class ImageSource;
class ImageView;
class LargeFileView;
class MessageBar;
class PaneStates;
class QLabel;
class QStackedWidget;
class QToolButton;

//! Shows the file that a FilePreview holds: text, rendered Markdown, a picture, or the facts of what cannot be shown.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(FilePreview &preview, ImageSource &images, QWidget *parent = nullptr);

    void setEndpoint(const hub::Endpoint &endpoint) { m_endpoint = endpoint; }
    void setRemoteImagesAllowed(bool allowed) { m_remoteAllowed = allowed; }
    bool showsSource() const;

signals:
    void downloadRequested(const QString &path);
    void openOnHubRequested(const QString &path);
    void linkActivated(const QUrl &url);
    void remoteImagesAlwaysAllowed();

private:
    void onPreviewChanged();
    void describe();
    void showReady();
    void showText();
    void showSource(bool source);
    void feed();
    void say();

    FilePreview &m_preview;
    QWidget *m_head;
    QLabel *m_icon;
    ElidedLabel *m_name; //!< objectName "previewName"
    QLabel *m_meta; //!< objectName "previewMeta"
    QToolButton *m_source; //!< objectName "previewSource"
    QToolButton *m_fit; //!< objectName "previewZoom"
    QToolButton *m_download; //!< objectName "previewDownload"
    QToolButton *m_open; //!< objectName "previewOpen"
    PaneStates *m_states; //!< objectName "previewStates"
    QWidget *m_content;
    MessageBar *m_notice; //!< objectName "previewNotice"
    QStackedWidget *m_stack;
    CodeView *m_code; //!< objectName "code"
    CardPane *m_markdown; //!< objectName "markdown"
    ImageView *m_image; //!< objectName "image"
    LargeFileView *m_large;
    hub::Endpoint m_endpoint;
    bool m_remoteAllowed = false;
    QString m_waitingText; //!< of a long file: what has not been laid out yet
    qsizetype m_fed = 0;
    QTimer m_feeder;
};
