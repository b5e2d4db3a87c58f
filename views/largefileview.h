#pragma once

#include "hub/tensor.h"
#include "hub/tree.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QPushButton;
class QTreeView;
class TensorTableModel;

//! What can be said of a file whose content is not shown: what it is, how big, where it is kept, how to get it.
class LargeFileView : public QWidget
{
    Q_OBJECT

public:
    explicit LargeFileView(QWidget *parent = nullptr);

    //! canLoad: a text that is only too big to be fetched unasked.
    void describe(const hub::TreeEntry &entry, bool canLoad);
    void setTensors(const std::vector<hub::Tensor> &tensors);
    void clearTensors();

signals:
    void downloadRequested();
    void loadRequested();

private:
    void addFact(const QString &caption, const QString &text, bool isCode = false);
    static QString explain(const hub::TreeEntry &entry, bool canLoad);

    QLabel *m_icon;
    QLabel *m_title; //!< objectName "fileTitle"
    QLabel *m_text; //!< objectName "fileExplanation"
    QPushButton *m_download; //!< objectName "fileDownload"
    QPushButton *m_load; //!< objectName "loadAnyway"
    QWidget *m_facts = nullptr;
    QGridLayout *m_grid = nullptr;
    QWidget *m_box;
    QLabel *m_tensorSummary; //!< objectName "tensorSummary"
    QTreeView *m_tensors; //!< objectName "tensors"
    TensorTableModel *m_tensorModel;
};
