#pragma once

#include <QtTypes>

#include <vector>

//! Where everything in a diff stands: files below each other, each a run of sections of rows of one height. Finds what
//! is at a height without looking at every row.
class DiffLayout
{
public:
    enum class Part : quint8 { Header, Note, TableTitle, TableHead, TableRow, Pictures, Gap, Line, Insert, Space };

    //! Rows of one kind and height.
    struct Section {
        Part part = Part::Space;
        int index = 0; //!< which note, table, gap, hunk or insert
        int firstRow = 0; //!< of its hunk, when something stands between the lines
        int rows = 1;
        int rowHeight = 0;
        qint64 top = 0; //!< from the top of the file; DiffLayout reckons it

        qint64 height() const { return qint64(rows) * rowHeight; }
    };
    using Sections = std::vector<Section>;

    //! One row.
    struct Spot {
        int file = -1; //!< -1: nothing is there
        int section = 0;
        int row = 0; //!< of its table or hunk
        Part part = Part::Space;
        int index = 0;
        qint64 top = 0; //!< from the top of everything
        int height = 0;

        bool isValid() const { return file >= 0; }
        qint64 bottom() const { return top + height; }
    };

    void setFiles(std::vector<Sections> files);
    void setFile(int file, Sections sections);

    int fileCount() const { return int(m_files.size()); }
    qint64 height() const { return m_tops.empty() ? 0 : m_tops.back(); }
    qint64 topOf(int file) const { return m_tops[size_t(file)]; }
    qint64 bottomOf(int file) const { return m_tops[size_t(file) + 1]; }
    const Sections &sections(int file) const { return m_files[size_t(file)]; }

    int fileAt(qint64 y) const; //!< -1: no file is there
    Spot spotAt(qint64 y) const;
    Spot next(const Spot &spot) const; //!< the row below, if there is one
    Spot find(int file, Part part, int index, int row = 0) const;

private:
    void stack(size_t first);
    static void reckon(Sections &sections);
    Spot spot(int file, size_t section, int row) const;

    std::vector<Sections> m_files;
    std::vector<qint64> m_tops{0}; //!< of each file, and the end of the last
};
