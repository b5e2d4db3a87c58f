#pragma once

#include "models/palette/fuzzyindex.h"
#include "models/palette/palettesource.h"

#include <QAbstractListModel>
#include <QPersistentModelIndex>
#include <QTimer>

#include <memory>

//! What fits the words typed into the palette, in groups under headings; the group that fits best comes first.
//!
//! What comes late (the Hub's answer) is put below everything that is there, so that nothing moves under the person's
//! finger.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Row { Heading, Entry, Status };
    enum Role {
        RowRole = Qt::UserRole + 1, //!< Row, as int
        IconNameRole,
        DetailRole,
        ShortcutRole,
        RefusalRole,
        PositionsRole, //!< QList<qsizetype>: letters of the title that were typed
    };

    explicit PaletteModel(QObject *parent = nullptr);
    ~PaletteModel() override;
    Q_DISABLE_COPY_MOVE(PaletteModel)

    void addSource(PaletteSource *source); //!< outlives us, or is forgotten when it goes
    void setContextSources(const QList<PaletteSource *> &sources); //!< of what is looked at; behind the others
    void open(); //!< lets the sources look at what there is, and forgets the words
    void setText(const QString &text);
    const QString &text() const { return m_text; }
    void setCurrent(const QModelIndex &index) { m_current = index; } //!< its group stays as it is

    bool isEntry(const QModelIndex &index) const;
    PaletteEntry entry(const QModelIndex &index) const;
    QModelIndex firstEntry() const; //!< that can be chosen
    void activate(const QModelIndex &index); //!< one without a place

    int rowCount(const QModelIndex &parent = {}) const final;
    QVariant data(const QModelIndex &index, int role) const final;
    Qt::ItemFlags flags(const QModelIndex &index) const final;

private:
    struct Group;
    struct Line {
        Row row = Row::Entry;
        PaletteSource *source = nullptr;
        PaletteEntry entry = {}; //!< of headings and states just a title
        QList<qsizetype> positions = {};
    };
    struct Found {
        std::vector<Line> lines = {};
        int score = 0; //!< of the best
    };

    std::unique_ptr<Group> groupOf(PaletteSource *source);
    void forget(const QObject *source);
    std::vector<Group *> groups() const;
    void rebuild();
    void prepareAhead();
    void onChanged(Group &group);
    Found find(Group &group, const QSet<QString> &shown) const;
    Found findAnswers(const Group &group, const QSet<QString> &shown) const;
    Found findAtRest(const Group &group, const QSet<QString> &shown) const;
    Found findFitting(Group &group, const QSet<QString> &shown) const;
    QSet<QString> shownKeys() const;
    void removeLines(const PaletteSource *source);
    void appendLines(Found found);

    std::vector<std::unique_ptr<Group>> m_groups;
    std::vector<std::unique_ptr<Group>> m_context;
    QString m_text;
    std::vector<Line> m_lines;
    QPersistentModelIndex m_current;
    QTimer m_ahead; //!< the rest of the texts has its turn when the events had theirs
    bool m_isAsking = false; //!< what a source says meanwhile is seen anyway
};
