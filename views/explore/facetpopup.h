#pragma once

#include "models/explore/facetvaluemodel.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QToolButton;
class RangeEditor;

//! Opens below a facet's button: a field that completes among its values, from the tag catalogue or the Hub, or the two
//! ends of a range.
//!
//! Enter sets a value and closes, with Ctrl it stays; a click toggles and stays where a search can have several.
class FacetPopup : public QFrame
{
    Q_OBJECT

public:
    FacetPopup(hub::HubClient &client, TagCatalogue &catalogue, QWidget *parent);

    void openFor(const Facet &facet, const RepoSearch &search, QWidget *anchor);
    void setSearch(const RepoSearch &search); //!< what is set in it is marked

signals:
    void valueSet(const FacetValue &value);
    void valueUnset(const FacetValue &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void buildValues();
    void buildFooter();
    void showMode();
    void placeAt(QWidget *anchor);
    void onStateChanged();
    void onTextChanged(const QString &text);
    void showAge();
    void showMore();
    void updateTyped();
    void fit();
    QString sentence() const; //!< why there are no rows
    void toggle(const QModelIndex &index, bool staysOpen);
    void useTyped();
    void onRange(const QString &range);
    QString rangeIn(const RepoSearch &search) const;
    bool onKey(QKeyEvent *event);

    TagCatalogue &m_catalogue;
    FacetValueModel m_model;
    const Facet *m_facet = nullptr;
    RepoSearch m_search;
    QLabel *m_title; //!< objectName "facetTitle"
    QLineEdit *m_text; //!< objectName "facetText"
    QListView *m_list; //!< objectName "facetValues"
    QLabel *m_sentence; //!< objectName "facetSentence"
    QLabel *m_more; //!< objectName "facetMore"
    QPushButton *m_typed; //!< objectName "facetTyped": use what was typed
    RangeEditor *m_range; //!< objectName "facetRange"
    QWidget *m_footer;
    QLabel *m_age; //!< objectName "catalogueAge"
    QToolButton *m_refresh; //!< objectName "refreshCatalogue"
};
