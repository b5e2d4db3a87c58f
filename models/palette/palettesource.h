#pragma once

#include "models/place.h"

#include <QObject>

//! Something that can be chosen in the palette.
struct PaletteEntry {
    QString key = {}; //!< what it is; the same thing from two sources is shown once
    QString title = {};
    QString detail = {}; //!< muted, behind the title
    QString iconName = {};
    QString shortcut = {}; //!< as people read it
    QString refusal = {}; //!< why it cannot be chosen now; empty: it can
    std::optional<Place> place = {}; //!< where it leads; otherwise its source knows what to do
};

//! One group of the palette: what it offers, and what happens when one of it is chosen.
//!
//! Most are filtered by what is typed: they hand out their texts once, and an entry only when its row is shown. Others
//! answer the words themselves (see ask()) and are shown as they answer.
class PaletteSource : public QObject
{
    Q_OBJECT

public:
    enum class Order { First, ByFit, Last, AtTheEnd };

    using QObject::QObject;

    virtual QString title() const = 0; //!< the heading
    virtual Order order() const { return Order::ByFit; }
    virtual int shownAtRest() const { return 0; } //!< how many while nothing is typed
    virtual int shownAtMost() const { return 8; } //!< while something is

    virtual void prepare() { } //!< the palette opens: time to look at what there is
    virtual qsizetype count() const = 0;
    virtual QString text(qsizetype index) const = 0; //!< what is searched
    virtual PaletteEntry entry(qsizetype index) const = 0;

    virtual bool answersItself() const { return false; }
    virtual void ask(const QString & /*words*/) { } //!< older questions are forgotten; changed() when there is news
    virtual QString status() const { return {}; } //!< one line in the group: being asked, failed

    //! An entry without a place was chosen.
    virtual void activate(const PaletteEntry & /*entry*/) { }

signals:
    void changed();
};

//! What knows sources of its own while it is looked at, such as the pane of a repo: its pages, branches and files.
class PaletteContributor
{
public:
    PaletteContributor() = default;
    virtual ~PaletteContributor() = default;
    Q_DISABLE_COPY_MOVE(PaletteContributor)

    virtual QList<PaletteSource *> paletteSources() = 0; //!< they live as long as the contributor
};
