#pragma once

#include "models/diff/changedfile.h"
#include "models/diff/diffrange.h"
#include "views/diff/difflayout.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

class QWidget;

//! Something that stands between the lines of a diff, below the last of a range: a remark, or the box to write one.
struct DiffInsert {
    DiffRange range = {};
    QPointer<QWidget> widget = {};
};

//! The widgets between the lines: makes room for them and puts them there. They belong to whoever made them.
class DiffInserts : public QObject
{
    Q_OBJECT

public:
    explicit DiffInserts(QWidget *viewport);

    void set(std::vector<DiffInsert> inserts);
    bool isEmpty() const { return m_inserts.empty(); }
    const std::vector<DiffInsert> &all() const { return m_inserts; }
    int indexOf(const QWidget *widget) const; //!< -1: it is none of them
    const DiffInsert &at(int index) const { return m_inserts[size_t(index)]; }

    //! Rows for the inserts of a file, among those of its lines.
    void addTo(DiffLayout::Sections &sections, const ChangedFile &file, bool isSplit) const;
    //! Where each stands now; `covered` is the height at the top that a header lies over.
    void place(const DiffLayout &layout, qint64 scrollTop, const std::function<int(int file)> &covered);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void resized(); //!< one of them needs another height

private:
    int heightOf(const QWidget &widget) const;
    QRect spaceFor(int y, int height) const;

    QWidget *m_viewport;
    std::vector<DiffInsert> m_inserts;
    bool m_isResizing = false;
};
