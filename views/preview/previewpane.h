#pragma once

#include "hub/endpoint.h"
#include "models/cards/cardmarkdown.h"
#include "models/preview/filepreview.h"
#include "views/preview/largefileview.h"

#include <QTimer>
#include <QWidget>

class BytesView;
class CardPane;
class CodeView;
class DataTableView;
class ImageSource;
class ImageView;
class ImportsView;
class JsonView;
class MessageBar;
class PaneStates;
class PreviewHead;
class TensorView;
class QAction;
class QStackedWidget;

//! Shows the file that a FilePreview holds: each kind in a view of its own, and the facts of what cannot be shown.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    PreviewPane(FilePreview &preview, ImageSource &images, QWidget *parent = nullptr);

    void setEndpoint(const hub::Endpoint &endpoint) { m_endpoint = endpoint; }
    void setRemoteImagesAllowed(bool allowed) { m_remoteAllowed = allowed; }
    void setOffersDownload(bool offers) { m_offersDownload = offers; } //!< off where the file is on this disk already
    bool showsSource() const;
    void addHeadAction(QAction *action); //!< as a button, while a file is shown

signals:
    void downloadRequested(const QString &path);
    void saveRequested(const QString &path);
    void openOnHubRequested(const QString &path);
    void linkActivated(const QUrl &url);
    void remoteImagesAlwaysAllowed();
    void ownerImagesAllowed(const QString &owner);

protected:
    void changeEvent(QEvent *event) override;

private:
    void connectViews();
    void onPreviewChanged();
    void onDescribed();
    void describe();
    void showReady();
    // One for each content; each ends with its page in front.
    void present(const std::monostate &nothing);
    void present(const TextContent &content);
    void present(const JsonContent &content);
    void present(const NotebookContent &content);
    void present(const ImageContent &content);
    void present(const AudioContent &content);
    void present(const TableContent &content);
    void present(const ColumnsContent &content);
    void present(const TensorContent &content);
    void present(const BytesContent &content);
    void showFacts(const std::vector<LargeFileView::Detail> &details);
    void describeLarge();
    void showText(const TextContent &content);
    void showMarkdown(const TextContent &content);
    void showPage(QWidget *page);
    void say();
    QString problemText() const;
    void feed();
    const TextContent *source() const; //!< what stands behind what is rendered; null where there is nothing rendered
    CardBase cardBase() const;

    FilePreview &m_preview;
    hub::Endpoint m_endpoint;
    bool m_offersDownload = true;
    PreviewHead *m_head;
    PaneStates *m_states; //!< objectName "previewStates"
    QWidget *m_content;
    MessageBar *m_notice; //!< objectName "previewNotice"
    QStackedWidget *m_stack;
    CodeView *m_code; //!< objectName "code"
    CardPane *m_markdown; //!< objectName "markdown"
    ImageView *m_image; //!< objectName "image"
    JsonView *m_json; //!< objectName "json"
    DataTableView *m_table;
    LargeFileView *m_large;
    TensorView *m_tensors;
    BytesView *m_bytes;
    ImportsView *m_imports;
    bool m_remoteAllowed = false;
    QString m_waitingText; //!< of a long file: what has not been laid out yet
    qsizetype m_fed = 0;
    QTimer m_feeder;
};
