#pragma once

#include "hub/hubclient.h"
#include "models/diff/changedfile.h"
#include "models/diff/detailtable.h"
#include "models/diff/fileplace.h"
#include "models/diff/footerfetch.h"
#include "models/diff/weightshead.h"

#include <QImage>
#include <QObject>

#include <array>
#include <memory>
#include <optional>

//! What can be shown of a changed file besides its lines.
struct FileDetails {
    enum class Sort {
        None, //!< there is nothing to fetch
        Tensors,
        Card, //!< the fields of its front matter
        Notebook, //!< its cells
        Rows, //!< of a table of data
        Columns, //!< of a Parquet file
        Pictures,
        Content, //!< the lines themselves, of a file that is only listed
    };
    enum class State { Idle, Loading, Ready, Failed };

    struct Picture {
        QImage image = {}; //!< null: no picture on this side
        QSize size = {}; //!< of the original
        qint64 bytes = 0;
        QString problem = {}; //!< why there is none, where one belongs
    };

    Sort sort = Sort::None;
    State state = State::Idle;
    std::vector<DetailTable> tables = {}; //!< what the diff itself says of large files, then what was fetched
    std::array<Picture, 2> pictures = {}; //!< before and after
    Error error = {}; //!< when Failed

    //! What is known without asking anybody.
    static FileDetails of(const ChangedFile &file);
    //! More than is fetched unasked.
    static bool isHeavy(const ChangedFile &file);
};

//! Fetches the details of one changed file, and nothing that is not shown.
class FileDetailsFetch : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 pictureLimit = 10'000'000; //!< bytes
    static constexpr qint64 unaskedLimit = 1'000'000;

    FileDetailsFetch(hub::HubClient &client, DiffSide before, DiffSide after, ChangedFilePointer file,
                     QObject *parent = nullptr);
    FileDetailsFetch(hub::HubClient &client, FilePlaces places, ChangedFilePointer file, QObject *parent = nullptr);

    void start();
    const FileDetails &details() const { return m_details; }
    const ChangedFilePointer &file() const { return m_file; } //!< with its lines, once a Content has come
    const QByteArray &newText() const { return m_contents[1]; } //!< once the contents have come

signals:
    void finished();

private:
    using TableMaker = std::optional<DetailTable> (*)(const QByteArray &before, const QByteArray &after);

    void fetchHeads();
    void fetchHead(int side);
    void fetchFooters();
    void fetchFooter(int side);
    void onFooter(int side, const Result<ParquetFooter> &footer);
    void compareFooters();
    void compareRows();
    void fetchContents();
    void fetchContent(int side);
    void onHead(int side, const Result<WeightsHead> &head);
    void onContent(int side, const Result<QByteArray> &content);
    bool isThere(int side) const; //!< the file is, on this side
    void conclude();
    void compareHeads();
    void compareTables();
    void compareWith(TableMaker compare);
    void comparePictures();
    void compareContents();
    void fail(const Error &error);
    void finish();

    hub::HubClient &m_client;
    FilePlaces m_places;
    ChangedFilePointer m_file;
    FileDetails m_details;
    int m_awaited = 0;
    std::array<std::unique_ptr<WeightsHeadFetch>, 2> m_headFetches;
    std::array<std::unique_ptr<FooterFetch>, 2> m_footerFetches;
    std::array<std::optional<ParquetFooter>, 2> m_footers;
    std::array<hub::Request, 2> m_requests;
    std::array<WeightsHead, 2> m_heads;
    std::array<QByteArray, 2> m_contents;
};
