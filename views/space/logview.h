#pragma once

#include <QAbstractScrollArea>
#include <QTimer>

#include <optional>
#include <vector>

class LogBuffer;

//! Shows a LogBuffer as a terminal would: only the lines in sight are read and painted, however many there are.
//!
//! Follows the end until the person scrolls away from it, and again once they return there. What is read stays where it
//! is while old lines are let go.
class LogView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit LogView(QWidget *parent = nullptr);

    void setBuffer(const LogBuffer *buffer); //!< may be null; outlives this or is taken away before

    bool isFollowing() const { return m_isFollowing; }
    void setFollowing(bool on);
    void setWrapped(bool on);
    void setTimesShown(bool on);

    //! Marks what a search found; the current one is scrolled to, and stays when there are more of the same words.
    void setMatches(const QString &words, std::vector<qint64> lines);
    void goToMatch(int step); //!< 1: the next, -1: the one before, around the ends
    int currentMatch() const { return m_match; } //!< -1: none
    int matchCount() const { return int(m_matches.size()); }

    QString selectedText() const;
    void copy() const;

signals:
    void followingChanged(bool on);
    void matchChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Position {
        qint64 line = 0;
        qsizetype column = 0;
        auto operator<=>(const Position &) const = default;
    };

    void onChanged();
    void updateScrollBars();
    void measure();
    void scrollTo(qint64 line);
    int rowsOf(qint64 line) const; //!< more than one where long lines are wrapped
    int visibleRows() const;
    int textLeft() const;
    QString textOf(qint64 line) const;
    Position positionAt(const QPoint &point) const;
    std::pair<Position, Position> selection() const;
    void paintLine(QPainter &painter, qint64 line, int top) const;
    void paintMarks(QPainter &painter, qint64 line, const QString &text, int top) const;
    void paintRange(QPainter &painter, qsizetype begin, qsizetype end, int top, const QColor &color) const;

    const LogBuffer *m_buffer = nullptr;
    QTimer m_refresh; //!< lines come faster than anybody can see
    qint64 m_top = 0; //!< number of the first line in sight
    double m_charWidth = 8;
    int m_lineHeight = 16;
    int m_columns = 80;
    qsizetype m_longest = 0; //!< of the lines painted so far
    bool m_isFollowing = true;
    bool m_isWrapped = true;
    bool m_hasTimes = false;
    bool m_isUpdatingBars = false;
    QString m_words;
    std::vector<qint64> m_matches;
    int m_match = -1;
    std::optional<Position> m_anchor;
    Position m_cursor;
};
