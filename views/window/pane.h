#pragma once

#include "models/place.h"

#include <QWidget>

//! What a tab shows: one place at a time. A pane knows no other pane; it says where the person wants to go.
class Pane : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual Place place() const = 0;
    virtual QString title() const { return place().title(); }
    virtual QString iconName() const { return place().iconName(); }

    //! Goes to a place of its own sort; false when another pane has to show it.
    virtual bool setPlace(const Place &place) = 0;
    virtual void reload() = 0;
    virtual void focusFind() { }

signals:
    void placeRequested(const Place &place, bool inNewTab); //!< somewhere that this pane may not be able to show
    void placeChanged(const Place &place); //!< the pane went there itself: a step of the tab's history
    void placeRefined(const Place &place); //!< the same step, put more exactly (a search being typed, a kind found out)
    void titleChanged();
    void uploadRequested(const hub::RepoId &repo, const QString &revision, const QString &folder,
                         const QStringList &localPaths);
    void downloadRequested(const hub::RepoId &repo, const QString &revision, const QStringList &paths);
    void signInRequested();
};
