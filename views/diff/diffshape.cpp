#include "views/diff/diffshape.h"

#include "models/diff/contextexpansion.h"
#include "models/diff/splitrows.h"
#include "views/widgets/errortext.h"
#include "views/widgets/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace {

using Part = DiffLayout::Part;
using Kind = ChangedFile::Kind;
using Action = DiffNote::Action;

//! Puts the sections of one file below each other.
class ShapeWriter
{
    Q_DECLARE_TR_FUNCTIONS(DiffShape)

public:
    ShapeWriter(const ChangedFile &file, const FileDetails &details, const DiffFileState &state,
                const DiffMetrics &metrics)
        : m_file(file)
        , m_details(details)
        , m_state(state)
        , m_metrics(metrics)
    { }

    DiffShape write()
    {
        add(Part::Header, 0, 1, m_metrics.header);
        if (!m_state.isCollapsed)
            addBody();
        add(Part::Space, 0, 1, m_metrics.space);
        return std::move(m_shape);
    }

private:
    void add(Part part, int index, qint64 rows, int height)
    {
        if (rows > 0)
            m_shape.sections.push_back({.part = part, .index = index, .rows = int(rows), .rowHeight = height});
    }

    void addNote(const QString &text, const QString &link = {}, Action action = Action::None, bool isWarning = false)
    {
        add(Part::Note, int(m_shape.notes.size()), 1, m_metrics.note);
        m_shape.notes.push_back({.text = text, .link = link, .action = action, .isWarning = isWarning});
    }

    void addBody()
    {
        if (DiffShape::isLarge(m_file) && !m_state.isForced)
            return addNote(
                tr("Large diff: %1 line(s).", nullptr, int(m_file.lineCount)).arg(format::exactCount(m_file.lineCount)),
                tr("Show it"), Action::ShowLarge);
        for (size_t table = 0; table < m_details.tables.size(); ++table) {
            add(Part::TableTitle, int(table), 1, m_metrics.note);
            add(Part::TableHead, int(table), 1, m_metrics.line + 4);
            add(Part::TableRow, int(table), qint64(m_details.tables[table].rows.size()), m_metrics.line + 4);
        }
        const bool hasPictures =
            m_details.sort == FileDetails::Sort::Pictures && m_details.state == FileDetails::State::Ready;
        add(Part::Pictures, 0, hasPictures ? 1 : 0, m_metrics.pictures);
        addStateOfDetails();
        addKindNote(hasPictures);
        if (m_file.hasHiddenMarks)
            addNote(tr("Invisible or direction-changing characters are shown as \uFFFD."), {}, Action::None, true);
        if (m_file.kind == Kind::Text)
            addHunks();
    }

    void addStateOfDetails()
    {
        if (m_details.state == FileDetails::State::Failed)
            return addNote(errorText(m_details.error), tr("Try again"), Action::RetryDetails, true);
        if (m_details.sort == FileDetails::Sort::None || m_details.state == FileDetails::State::Ready)
            return;
        if (m_details.sort == FileDetails::Sort::Content && m_details.state == FileDetails::State::Idle
            && FileDetails::isHeavy(m_file))
            return addNote(tr("%1, not loaded yet.").arg(format::size(std::max(m_file.oldSize, m_file.newSize))),
                           tr("Load it"), Action::FetchContent);
        // The lines of these are there already, and would jump.
        using Sort = FileDetails::Sort;
        const bool hasLines = m_details.sort == Sort::Card || m_details.sort == Sort::Notebook
            || (m_details.sort == Sort::Rows && m_file.kind == Kind::Text);
        if (!hasLines)
            addNote(waitingText());
    }

    QString waitingText() const
    {
        switch (m_details.sort) {
        case FileDetails::Sort::Tensors: return tr("Reading the tensors…");
        case FileDetails::Sort::Pictures: return tr("Loading the pictures…");
        case FileDetails::Sort::Rows: return tr("Reading the rows…");
        case FileDetails::Sort::Columns: return tr("Reading the columns…");
        default: return tr("Loading…");
        }
    }

    void addKindNote(bool hasPictures)
    {
        const hub::FileDiff &diff = m_file.diff;
        if (m_file.kind == Kind::Binary && !hasPictures && m_details.sort == FileDetails::Sort::None)
            return addNote(tr("Binary file. Its content cannot be shown as text."));
        if (m_file.isWhitespaceOnly)
            return addNote(tr("Only whitespace has changed."));
        if (m_file.kind != Kind::Alike)
            return;
        if (diff.change == hub::FileDiff::Change::Renamed)
            addNote(tr("Renamed, with the same content."));
        else if (diff.change == hub::FileDiff::Change::Copied)
            addNote(tr("A copy, with the same content."));
        else if (m_file.isModeChange())
            addNote(tr("Only the mode has changed."));
        else
            addNote(tr("The file is empty."));
    }

    void addHunks()
    {
        const std::vector<hub::DiffHunk> &hunks = m_file.diff.hunks;
        const bool canExpand = contextexpansion::canExpand(m_file);
        for (size_t i = 0; i < hunks.size(); ++i) {
            const bool hasGap = contextexpansion::gapOf(m_file, i).count != 0;
            add(Part::Gap, int(i), hasGap || i > 0 ? 1 : 0, m_metrics.line + 4);
            add(Part::Line, int(i), m_metrics.isSplit ? splitRowCount(hunks[i]) : qint64(hunks[i].lines.size()),
                m_metrics.line);
            if (hunks[i].isCut)
                addNote(tr("The Hub’s answer ends before this part is complete."), {}, Action::None, true);
        }
        const bool hasMore = canExpand && contextexpansion::gapOf(m_file, hunks.size()).count != 0;
        add(Part::Gap, int(hunks.size()), hasMore ? 1 : 0, m_metrics.line + 4);
    }

    const ChangedFile &m_file;
    const FileDetails &m_details;
    const DiffFileState &m_state;
    const DiffMetrics &m_metrics;
    DiffShape m_shape;
};

} // namespace

bool DiffShape::isLarge(const ChangedFile &file)
{
    return file.kind == Kind::Text && (file.lineCount > largeFile || file.longestLine > largeLine);
}

DiffShape DiffShape::of(const ChangedFile &file, const FileDetails &details, const DiffFileState &state,
                        const DiffMetrics &metrics)
{
    return ShapeWriter(file, details, state, metrics).write();
}
