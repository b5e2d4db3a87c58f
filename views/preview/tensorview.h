#pragma once

#include "models/preview/previewcontent.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTabWidget;
class QTreeView;
class TensorTableModel;

//! What is in a file of weights: its tensors, and what its writer noted.
class TensorView : public QWidget
{
    Q_OBJECT

public:
    explicit TensorView(QWidget *parent = nullptr);

    void setContent(const TensorContent &content);
    void setLoading(bool isLoading);

signals:
    void moreRequested();

private:
    QWidget *makeTensorPage();
    QWidget *makePartNotice();
    void setTensors(const std::vector<hub::Tensor> &tensors);
    void setFacts(const std::vector<std::pair<QString, QString>> &facts);

    QTabWidget *m_tabs; //!< objectName "tensorTabs"
    QLabel *m_summary; //!< objectName "tensorSummary"
    QTreeView *m_tensors; //!< objectName "tensors"
    QTreeView *m_facts; //!< objectName "tensorFacts"
    QWidget *m_part;
    QPushButton *m_more; //!< objectName "tensorMore"
    TensorTableModel *m_model;
    bool m_wasPart = false;
};
