#pragma once

#include "models/cache/cachefilter.h"
#include "models/cache/cachemodel.h"
#include "models/cache/cacheplace.h"
#include "models/preview/filepreview.h"
#include "views/window/pane.h"

#include <functional>

class ImageSource;
class MessageBar;
class PaneStates;
class PreviewPane;
class Prompter;
class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTreeView;

//! What all Hub tools have fetched to this disk: how much it is, who used it last, whether it is still whole, a look at
//! it without a network, and the ways to be rid of it.
class CachePane : public Pane
{
    Q_OBJECT

public:
    CachePane(CacheKeeper &keeper, hub::HubClient &client, ImageSource &images, Prompter &prompter, Place place,
              QWidget *parent = nullptr);

    Place place() const override { return m_place; }
    bool setPlace(const Place &place) override; //!< selects and shows the repo that the place is about, if any
    void reload() override { m_keeper.reload(); }
    void focusFind() override;

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilters();
    void buildTree();
    void buildButtons();
    void layOut();
    void connectParts();
    void onStateChanged();
    void onWorkChanged();
    void onRemoved(const transfer::CacheDeletionOutcome &outcome);
    void onVerified(bool isComplete);
    void showProgress();
    void showWarnings();
    void showWanted();
    QModelIndex child(const QModelIndex &parent, const std::function<bool(const QModelIndex &)> &isIt) const;
    QModelIndex find(const CachePlace &place) const;
    void restoreCurrent();
    void arrange();
    void updateControls();
    void preview();
    void previewFile(const transfer::CachedRepo &repo, const transfer::CachedRevision &revision,
                     const transfer::CachedFile &file);
    void openOnHub(bool inNewTab);
    void openFolder();
    void askToDelete();
    void askToClean();
    void verify();
    void saveCopy();
    void showMenu(const QPoint &position);
    QModelIndexList selected() const; //!< of the model
    QModelIndex current() const; //!< likewise
    QString whyNot() const; //!< why nothing can be done to the selection; empty when it can

    CacheKeeper &m_keeper;
    hub::HubClient &m_client;
    Prompter &m_prompter;
    Place m_place;
    CachePlace m_wanted; //!< to be selected once it is listed
    CachePlace m_current; //!< what was chosen last
    bool m_hasLookedAgain = false; //!< for what is wanted: it may have been fetched after the list was made
    CacheModel m_model;
    CacheFilter m_filter;
    FilePreview m_preview;
    PaneStates *m_states; //!< objectName "cacheStates"
    MessageBar *m_message; //!< objectName "cacheMessage": what was done
    MessageBar *m_warnings; //!< objectName "cacheWarnings"
    QLineEdit *m_search; //!< objectName "cacheSearch"
    QComboBox *m_kind; //!< objectName "cacheKind"
    QTreeView *m_tree; //!< objectName "cacheTree"
    QSplitter *m_splitter;
    QLabel *m_age; //!< objectName "cacheAge"
    PreviewPane *m_view;
    QLabel *m_summary; //!< objectName "cacheSummary"
    QProgressBar *m_progress; //!< objectName "cacheProgress"
    QPushButton *m_stop; //!< objectName "cacheStop"
    QPushButton *m_open; //!< objectName "cacheOpen"
    QPushButton *m_folder; //!< objectName "cacheFolder"
    QPushButton *m_verify; //!< objectName "cacheVerify"
    QPushButton *m_delete; //!< objectName "cacheDelete"
    QPushButton *m_clean; //!< objectName "cacheClean"
};
