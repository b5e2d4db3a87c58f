#pragma once

#include <QObject>
#include <QTextBlock>

class QTextDocument;

//! Lays a long document out in short steps, so that the window answers meanwhile.
//!
//! QTextDocument's own steps double until one of them takes 200,000 characters.
class LayoutPace : public QObject
{
    Q_OBJECT

public:
    explicit LayoutPace(QTextDocument &document); //!< lives as long as the document's layout

    bool eventFilter(QObject *layout, QEvent *event) override;

private:
    bool isStepDue(const QEvent &event) const;
    bool step(); //!< whether there is more to be done

    QTextDocument &m_document;
    QTextBlock m_last; //!< all to here was laid out
};
