#pragma once

#include "hub/repotypes.h"
#include "models/cards/cardfacts.h"
#include "models/repo/modelfamily.h"
#include "models/repo/repofacts.h"

#include <QScrollArea>

class Chip;
class QGridLayout;
class QVBoxLayout;

//! The facts of a repo in a column: licence, task, relatives, figures, dates and tags. Chips lead on.
class FactsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit FactsPanel(QWidget *parent = nullptr);

    void setInfo(const hub::RepoInfo &info);
    void setFamily(const ModelFamily &family); //!< of the model that setInfo() is about; others are not shown
    void setCard(const CardFacts &card); //!< what the card at the shown revision says itself

    QSize sizeHint() const override;

signals:
    void tagActivated(hub::RepoKind kind, const QString &tag); //!< as the Hub's filter takes it: license:mit
    void repoActivated(const hub::RepoId &repo);
    void linkActivated(const QUrl &url);
    void flaggedActivated(const QString &path); //!< the first file that the scanners warn of

private:
    struct Value {
        QString text = {};
        std::function<void()> open = {}; //!< unset: plain
    };

    void rebuild();
    void addProblem();
    void addFamily(QGridLayout *grid, const RepoFacts &facts);
    QString childrenText() const;
    void addResults();
    void addApp(const RepoFacts &facts);
    void addAbout(const RepoFacts &facts);
    void addFigures(const hub::RepoInfo &info, const RepoFacts &facts);
    void addTags(const QStringList &tags);
    QWidget *addSection(const QString &title);
    QGridLayout *addGrid(const QString &title);
    static int addRow(QGridLayout *grid);
    void addChips(QGridLayout *grid, const QString &caption, const std::vector<Value> &values);
    void addText(QGridLayout *grid, const QString &caption, const QString &text, const QString &toolTip = {});
    void addScans(QGridLayout *grid, const hub::RepoInfo &info);
    void addSha(QGridLayout *grid, const QString &sha);
    Chip *makeChip(const Value &value, QWidget *parent);
    QWidget *makeChipFlow(const std::vector<Value> &values, QWidget *parent);
    std::vector<Value> tagValues(const QStringList &texts, const QString &prefix = {});
    std::vector<Value> repoValues(const QStringList &ids, hub::RepoKind kind);

    hub::RepoInfo m_info;
    CardFacts m_card;
    QString m_familyOf; //!< the model that is meant by
    hub::ModelRelatives m_relatives;
    QStringList m_grandparents; //!< what its bases were made from
    hub::RepoKind m_kind = hub::RepoKind::Model;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_sections = nullptr;
};
