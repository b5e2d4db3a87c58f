#pragma once

#include "hub/security.h"

#include <QWidget>

class QLabel;
class QTreeWidget;

//! What a pickle would load when it is opened, as the Hub's scanner found it.
class ImportsView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportsView(QWidget *parent = nullptr);

    //! Null: the Hub did not say.
    void setSecurity(const hub::FileSecurity *security, bool isAwaited);

private:
    static QString sentence(const hub::FileSecurity *security, bool isAwaited);

    QLabel *m_icon;
    QLabel *m_words; //!< objectName "importsSummary"
    QTreeWidget *m_list; //!< objectName "imports"
};
