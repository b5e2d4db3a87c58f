#pragma once

#include "models/explore/reposearch.h"
#include "views/explore/exploreservices.h"

#include <QTimer>
#include <QWidget>

class CopySearchMenu;
class FacetPopup;
class FilterBar;
class FilterChips;
class SearchTextBar;
struct Facet;
struct FacetValue;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QToolButton;

//! Everything a search is put together with: kind, words, order, filters, the whole of it as text.
class SearchControls : public QWidget
{
    Q_OBJECT

public:
    SearchControls(const ExploreServices &services, QWidget *parent = nullptr);

    void setSearch(const RepoSearch &search);
    const RepoSearch &search() const { return m_search; }
    void setSaved(bool on); //!< whether it has a name already

    void focusWords();
    void openFilters();
    void openFacet(const Facet &facet);
    void editText();
    CopySearchMenu &copyMenu() { return *m_copyMenu; }
    void addTag(const QString &tag); //!< as of a row that was clicked

signals:
    void changed(const RepoSearch &search, bool isStep); //!< no step: words being typed
    void listRequested(); //!< the Down key: to the rows
    void saveToggled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildKinds();
    void updateKinds();
    void buildWords();
    void buildTools();
    void layOut();
    void fit();
    void fillSort();
    void change(const RepoSearch &search, bool isStep);
    void onTyped();
    void onKind(hub::RepoKind kind);
    void add(const FacetValue &value);
    void remove(const FacetValue &value);
    void clear();
    void openFacetAt(const Facet &facet, QWidget *anchor);
    void setTextShown(bool on);

    ExploreServices m_services;
    RepoSearch m_search;
    QTimer m_typingPause;
    QButtonGroup *m_kinds;
    QLineEdit *m_words; //!< objectName "search"
    QComboBox *m_sort; //!< objectName "sort"
    FilterBar *m_filters;
    QToolButton *m_save; //!< objectName "saveSearch"
    QToolButton *m_copy; //!< objectName "copySearch"
    QToolButton *m_asText; //!< objectName "searchAsText"
    CopySearchMenu *m_copyMenu;
    SearchTextBar *m_text;
    FilterChips *m_chips;
    FacetPopup *m_popup;
};
