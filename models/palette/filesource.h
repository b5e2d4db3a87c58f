#pragma once

#include "hub/hubclient.h"
#include "models/palette/fuzzyindex.h"
#include "models/palette/palettesource.h"

#include <QTimer>

class FileSearchModel;

//! All files and folders of a repo, which is listed from the first word on. What comes is made ready for the search in
//! portions, so that no keystroke waits for a hundred thousand of them.
class FileSource : public PaletteSource
{
    Q_OBJECT

public:
    FileSource(FileSearchModel &files, const hub::HubClient &client, QObject *parent = nullptr);

    QString title() const override { return tr("Files"); }
    bool answersItself() const override { return true; }
    void prepare() override;
    void ask(const QString &words) override;
    qsizetype count() const override { return qsizetype(m_hits.size()); }
    QString text(qsizetype index) const override;
    PaletteEntry entry(qsizetype index) const override;
    QString status() const override;

private:
    void onProgressed();
    void takeMore();
    void search();

    FileSearchModel &m_files;
    const hub::HubClient &m_client;
    QString m_words;
    FuzzyIndex m_index; //!< of the entries, as they are numbered there
    std::vector<FuzzyIndex::Hit> m_hits;
    QTimer m_next; //!< the rest has its turn when the events had theirs
};
