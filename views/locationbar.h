#pragma once

#include "models/place.h"

#include <QFrame>

class ElidedLabel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedLayout;
class QToolButton;

//! Says where one is, as crumbs to click on; turns into a line of text that takes any address or words to search.
class LocationBar : public QFrame
{
    Q_OBJECT

public:
    explicit LocationBar(QWidget *parent = nullptr);

    void setEndpoint(const hub::Endpoint &endpoint);
    void setPlace(const Place &place);
    void edit(); //!< becomes text, all of it selected
    bool isEditing() const;
    void refuse(const QString &reason); //!< says under the text why it leads nowhere; the text stays

signals:
    void placeActivated(const Place &place, bool inNewTab);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showCrumbs();
    void rebuild();
    void accept(Qt::KeyboardModifiers modifiers);

    hub::Endpoint m_endpoint;
    Place m_place;
    QStackedLayout *m_pages;
    QWidget *m_crumbs; //!< objectName "crumbs"
    QHBoxLayout *m_crumbLayout;
    QWidget *m_editPage;
    QLineEdit *m_edit; //!< objectName "location"
    QLabel *m_problem; //!< objectName "locationProblem"
};
