#include "views/diff/diffhighlighter.h"

#include "views/cards/codehighlight.h"
#include "views/diff/diffcolors.h"
#include "views/widgets/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostChunks = 1000; // kept; a screen shows two or three

using Kind = hub::DiffLine::Kind;

} // namespace

struct DiffHighlighter::Job {
    struct Line {
        QString text = {};
        Kind kind = Kind::Context;
    };

    Chunk chunk = {};
    int generation = 0;
    QString fileName = {};
    bool isDark = false;
    std::vector<Line> lead = {}; //!< the chunk before, for when its end is not known
    std::vector<Line> lines = {};
};

//! Used by one thread at a time. Both sides of a diff are read as the two files they are.
class DiffHighlighter::Worker : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Lines run(const Job &job)
    {
        if (job.generation != m_generation) {
            m_generation = job.generation;
            m_ends.clear();
        }
        if (!m_repository)
            m_repository.emplace(); // here, because it takes a frame's time
        const KSyntaxHighlighting::Definition found = m_repository->definitionForFileName(job.fileName);
        if (!found.isValid())
            return Lines(job.lines.size());
        if (found != definition())
            setDefinition(found);
        setTheme(m_repository->theme(syntaxThemeName(job.isDark)));
        m_isDark = job.isDark;
        Chunk before = job.chunk;
        --before.number;
        States states = m_ends.value(before);
        if (!m_ends.contains(before)) {
            for (const Job::Line &line : job.lead)
                advance(states, line);
        }
        Lines result;
        result.reserve(job.lines.size());
        for (const Job::Line &line : job.lines)
            result.push_back(advance(states, line));
        if (m_ends.size() > mostChunks)
            m_ends.clear();
        m_ends.insert(job.chunk, states);
        return result;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length <= 0 || format.isDefaultTextStyle(theme()))
            return;
        SyntaxSpan span{
            .start = offset, .length = length, .isBold = format.isBold(theme()), .isItalic = format.isItalic(theme())};
        if (format.hasTextColor(theme()))
            span.color = readable(format.textColor(theme()));
        m_spans.push_back(span);
    }

private:
    struct States {
        KSyntaxHighlighting::State before = {};
        KSyntaxHighlighting::State after = {};
    };

    SyntaxSpans advance(States &states, const Job::Line &line)
    {
        m_spans.clear();
        const bool isLong = line.text.size() > longestLine;
        if (isLong)
            return {};
        if (line.kind == Kind::Removed) {
            states.before = highlightLine(line.text, states.before);
            return std::move(m_spans);
        }
        const bool isAlike = line.kind == Kind::Context && states.before == states.after;
        if (line.kind == Kind::Context && !isAlike) {
            states.before = highlightLine(line.text, states.before);
            m_spans.clear();
        }
        states.after = highlightLine(line.text, states.after);
        if (isAlike)
            states.before = states.after;
        return std::move(m_spans);
    }

    //! Readable on the surfaces of added and removed lines as well, and behind words that changed.
    QColor readable(const QColor &color)
    {
        const QRgb key = color.rgba() ^ (m_isDark ? 0x01000000U : 0U);
        const auto known = m_readable.constFind(key);
        if (known != m_readable.cend())
            return *known;
        const ThemeColors &colors = m_isDark ? ThemeColors::dark() : ThemeColors::light();
        QColor shown = color;
        for (const bool isRemoved : {false, true}) {
            shown = legible(shown, isRemoved ? colors.negativeSurface : colors.positiveSurface);
            shown = legible(shown, diffcolors::word(colors, isRemoved));
        }
        m_readable.insert(key, shown);
        return shown;
    }

    std::optional<KSyntaxHighlighting::Repository> m_repository;
    QHash<Chunk, States> m_ends;
    QHash<QRgb, QColor> m_readable;
    SyntaxSpans m_spans;
    int m_generation = -1;
    bool m_isDark = false;
};

DiffHighlighter::DiffHighlighter(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

DiffHighlighter::~DiffHighlighter()
{
    m_pool.waitForDone();
}

void DiffHighlighter::setDark(bool dark)
{
    if (std::exchange(m_isDark, dark) != dark)
        forget();
}

void DiffHighlighter::forget()
{
    ++m_generation;
    m_done.clear();
    m_wanted.clear();
}

void DiffHighlighter::forget(int file)
{
    ++m_generation; // and with it the ends of chunks that are being made
    m_done.removeIf([file](const auto &entry) { return entry.key().file == file; });
    m_wanted.clear();
}

const SyntaxSpans *DiffHighlighter::spans(int file, const ChangedFilePointer &changed, int hunk, int line)
{
    const Chunk chunk{.file = file, .hunk = hunk, .number = line / chunkSize};
    const auto found = m_done.constFind(chunk);
    if (found != m_done.cend()) {
        const size_t index = size_t(line % chunkSize);
        return index < found->size() ? &(*found)[index] : nullptr;
    }
    const bool isComing = m_running == chunk && m_runningGeneration == m_generation;
    const bool isKnown = isComing || std::ranges::contains(m_wanted, chunk, &Wanted::chunk);
    if (!isKnown) {
        m_wanted.push_back({.chunk = chunk, .file = changed});
        if (!m_running)
            QMetaObject::invokeMethod(this, &DiffHighlighter::startNext, Qt::QueuedConnection);
    }
    return nullptr;
}

void DiffHighlighter::startNext()
{
    if (m_running || m_wanted.empty())
        return;
    const Wanted wanted = m_wanted.front();
    m_wanted.erase(m_wanted.begin());
    m_running = wanted.chunk;
    m_runningGeneration = m_generation;
    if (!m_worker)
        m_worker = std::make_shared<Worker>();
    // Only the name: what is before the last slash says nothing of the syntax.
    auto job = std::make_shared<Job>(Job{.chunk = wanted.chunk,
                                         .generation = m_generation,
                                         .fileName = wanted.file->path().section(u'/', -1),
                                         .isDark = m_isDark});
    QtConcurrent::run(&m_pool, [worker = m_worker, job, file = wanted.file] {
        const std::vector<hub::DiffLine> &lines = file->diff.hunks[size_t(job->chunk.hunk)].lines;
        const auto take = [&](int chunk, std::vector<Job::Line> &taken) {
            const size_t end = std::min(lines.size(), size_t(chunk + 1) * chunkSize);
            for (size_t i = size_t(chunk) * chunkSize; i < end; ++i)
                taken.push_back(
                    {.text = lines[i].length > longestLine ? QString(longestLine + 1, u' ') : file->text(lines[i]),
                     .kind = lines[i].kind});
        };
        take(job->chunk.number, job->lines);
        if (job->chunk.number > 0)
            take(job->chunk.number - 1, job->lead);
        return worker->run(*job);
    }).then(this, [this, job](Lines lines) { onDone(job->chunk, job->generation, std::move(lines)); });
}

void DiffHighlighter::onDone(const Chunk &chunk, int generation, Lines lines)
{
    m_running.reset();
    if (generation == m_generation) {
        if (m_done.size() > mostChunks)
            m_done.clear();
        m_done.insert(chunk, std::move(lines));
        emit ready(chunk.file, chunk.hunk, chunk.number * chunkSize);
    }
    startNext();
}
