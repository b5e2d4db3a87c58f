#pragma once

#include "models/diff/changedfile.h"

#include <QColor>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>

#include <memory>
#include <optional>

//! Part of a line in a colour.
struct SyntaxSpan {
    int start = 0;
    int length = 0;
    QColor color = {}; //!< invalid: the text's own
    bool isBold = false;
    bool isItalic = false;
};
using SyntaxSpans = std::vector<SyntaxSpan>;

//! Colours the lines of a diff by the syntax of their file, on a thread of its own and only where somebody looks.
//!
//! Lines are done by the chunk. A diff shows parts of a file, so that what stands above a part is not known: each hunk
//! begins as a file does, and so does a chunk far from those done before.
class DiffHighlighter : public QObject
{
    Q_OBJECT

public:
    static constexpr int chunkSize = 64; //!< lines
    static constexpr qint64 longestLine = 1000; //!< bytes; longer ones stay plain

    explicit DiffHighlighter(QObject *parent = nullptr);
    ~DiffHighlighter() override;

    void setDark(bool dark);
    void forget(); //!< another change set
    void forget(int file);

    //! To be called before spans() are asked for what is seen now: what was wanted before is wanted no more.
    void beginLook() { m_wanted.clear(); }
    //! Null while they are not there; they are being made then, and ready() says when.
    const SyntaxSpans *spans(int file, const ChangedFilePointer &changed, int hunk, int line);

signals:
    void ready(int file, int hunk, int firstLine); //!< the colours of a chunk are there

private:
    struct Chunk {
        int file = 0;
        int hunk = 0;
        int number = 0;

        friend bool operator==(const Chunk &, const Chunk &) = default;
        friend size_t qHash(const Chunk &chunk, size_t seed = 0)
        {
            return qHashMulti(seed, chunk.file, chunk.hunk, chunk.number);
        }
    };
    struct Wanted {
        Chunk chunk = {};
        ChangedFilePointer file = {};
    };
    struct Job;
    class Worker;
    using Lines = std::vector<SyntaxSpans>;

    void startNext();
    void onDone(const Chunk &chunk, int generation, Lines lines);

    bool m_isDark = false;
    QHash<Chunk, Lines> m_done;
    std::vector<Wanted> m_wanted;
    std::optional<Chunk> m_running;
    int m_runningGeneration = 0;
    int m_generation = 0;
    QThreadPool m_pool;
    std::shared_ptr<Worker> m_worker;
};
