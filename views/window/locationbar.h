#pragma once

#include "models/place.h"

#include <QFrame>

class Crumb;
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

    void setEndpoint(const hub::Endpoint &endpoint) { m_endpoint = endpoint; }
    void setPlace(const Place &place);
    void setIconName(const QString &name); //!< where more is known of the place than its address says
    void edit(); //!< becomes text, all of it selected
    bool isEditing() const;
    //! Says below the text why it leads nowhere; the text stays for correcting.
    void refuse(const QString &text, const QString &reason);

signals:
    void placeActivated(const Place &place, bool inNewTab);
    void left(); //!< done with editing, without going anywhere

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildCrumbPage();
    QWidget *buildEditPage();
    void buildProblem();
    void showCrumbs();
    void rebuild();
    void paintIcon();
    void addRepoCrumbs(const hub::RepoUrl &url);
    void addSearchCrumbs(const hub::RepoQuery &query);
    void addPersonCrumbs(const Place::Person &person);
    void addCrumb(const QString &text, const Place &place);
    void addSeparator(const QString &text);
    void fit();
    void accept(bool inNewTab);
    void setProblem(const QString &reason);

    hub::Endpoint m_endpoint;
    Place m_place;
    QString m_iconName;
    QStackedLayout *m_pages;
    QLabel *m_icon; //!< objectName "locationIcon"
    QWidget *m_crumbPage; //!< objectName "crumbs"
    QHBoxLayout *m_crumbLayout;
    QList<Crumb *> m_crumbs;
    QList<QLabel *> m_separators; //!< the one before each crumb but the first
    QToolButton *m_pencil; //!< objectName "editLocation"
    QLineEdit *m_edit; //!< objectName "location"
    QLabel *m_problem; //!< objectName "locationProblem"
};
