#pragma once

#include "models/diff/comparison.h"
#include "views/diff/difffinder.h"
#include "views/diff/diffhighlighter.h"
#include "views/diff/diffinserts.h"
#include "views/diff/difflines.h"
#include "views/diff/diffpainter.h"

#include <QAbstractScrollArea>
#include <QTimer>

class FindBar;
class QMenu;

//! What changed, file after file, in one column or two: however much it is, only what is seen is laid out and painted.
//!
//! J and K go to the next and previous change, N and P to the next and previous file, V marks a file as viewed, Return
//! folds it, Ctrl+F finds, C remarks on the selected lines where remarks are taken.
class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(Comparison &comparison, QWidget *parent = nullptr);
    ~DiffView() override;

    bool isSplit() const { return m_look.metrics.isSplit; }
    void setSplit(bool split);
    int onlyFile() const { return m_onlyFile; }
    void setOnlyFile(int file); //!< shows no other; -1 shows all
    void setViewedShown(bool shown); //!< files can be marked as viewed
    void setRemarksTaken(bool on); //!< lines can be remarked on
    bool isViewed(int file) const { return m_look.states[size_t(file)].isViewed; }
    void setViewed(int file, bool viewed);
    bool isCollapsed(int file) const { return m_look.states[size_t(file)].isCollapsed; }
    void setCollapsed(int file, bool collapsed);
    void setAllCollapsed(bool collapsed);
    void showLarge(int file); //!< although it is
    void showAllLarge();

    int currentFile() const; //!< the one at the top; -1: none
    void goToFile(int file);
    void stepHunk(int step);
    void stepFile(int step);
    void openFindBar();
    QString selectedText() const;
    //! What a remark would be about: the selected lines, else the change that the keyboard is at, else the file.
    std::optional<DiffRange> rangeForRemark() const;
    void select(int file, int hunk, int firstLine, int lastLine); //!< whole lines
    void setInserts(std::vector<DiffInsert> inserts); //!< the widgets become children of this
    void revealInsert(const QWidget *widget);
    const DiffLayout &geometryOfRows() const { return m_look.layout; }

signals:
    void currentFileChanged(int file);
    void viewedChanged(int file, bool viewed);
    void fileMenuRequested(int file, QMenu *menu); //!< the menu of a file is about to open: add to it
    void expansionFailed(const Error &error);
    void remarkRequested(const DiffRange &range);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    //! A place that stays where it is while what is above it changes.
    struct Anchor {
        int file = -1;
        qint64 oldNumber = 0; //!< of a line; both 0: the file's header
        qint64 newNumber = 0;
        qint64 distance = 0; //!< from the top of the viewport
    };

    void onChangesReset();
    void onFileChanged(int file);
    void applyLook();
    void rebuild();
    void rebuildFile(int file);
    void measure();
    DiffLayout::Sections shapeOf(int file);
    void updateScrollBars();
    void layOutFindBar();
    void fetchWhatIsSeen();
    Anchor anchor() const; //!< in what is laid out now
    void restore(const Anchor &anchor);
    qint64 topOfLine(const Anchor &anchor);
    const hub::DiffLine *lineAt(const DiffLayout::Spot &spot) const;

    qint64 scrollTop() const;
    void scrollToY(qint64 y);
    void reveal(const DiffPosition &position);
    int stuckFile() const; //!< whose header stays at the top; -1: none
    QRect stuckHeader(int file) const;
    void goToHunk(const DiffHunkRef &hunk);
    void describe(const DiffHunkRef &hunk);
    std::optional<DiffHunkRef> hunkFrom(DiffHunkRef from, int step) const;
    bool isSeen(const DiffHunkRef &hunk) const;
    int rowOf(const DiffLineRef &line);

    DiffLayout::Spot spotAt(const QPoint &position) const;
    QRect rectOf(const DiffLayout::Spot &spot) const;
    bool clickHeader(int file, const QRect &row, const QPoint &position);
    bool clickNote(const DiffLayout::Spot &spot, const QPoint &position);
    bool clickGap(const DiffLayout::Spot &spot, const QPoint &position);
    bool isClickable(const QPoint &position) const;
    QString toolTipAt(const QPoint &position) const;
    void showFileMenu(int file, const QPoint &globalPosition);
    std::optional<DiffPosition> positionAt(const QPoint &position, DiffSelection::Side side);
    DiffSelection::Side sideAt(const QPoint &position) const;
    void selectWordAt(const QPoint &position);
    void selectAllOfFile();
    void extendSelection(int lines);
    void copySelection();
    void onAutoScroll();
    void placeInserts();
    void extendTo(const QPoint &position);
    void requestRemark();

    void onSearch(const QString &words, bool isBackward, bool isIncremental);
    void onFound();
    void showMatch();

    Comparison &m_comparison;
    DiffHighlighter m_highlighter;
    DiffLines m_lines;
    DiffFinder m_finder;
    DiffLook m_look;
    std::vector<ChangedFilePointer> m_laidOut; //!< what the rows were made from
    QStringList m_paths; //!< of the files shown, to recognise them when they come again
    int m_onlyFile = -1;
    int m_lastCurrent = -1;
    int m_pendingStep = 0; //!< wanted of a search that is not done yet
    bool m_isSelecting = false;
    bool m_isSelectingLines = false; //!< by their numbers
    QTimer m_rest; //!< until somebody has stopped scrolling
    QTimer m_autoScroll;
    DiffInserts m_inserts{viewport()};
    FindBar *m_findBar; //!< objectName "findBar"
};
