#pragma once

#include "models/diff/diffsearch.h"

#include <QObject>

#include <memory>
#include <optional>

//! Looks for words in a change set away from the GUI thread, and steps through what was found.
class DiffFinder : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~DiffFinder() override;

    //! The search begins at once; found() comes when it is done. No words find nothing.
    void find(const ChangeSet &set, const QString &words);
    void clear();

    const QString &words() const { return m_words; }
    bool isRunning() const { return m_isRunning; }
    const std::vector<DiffPosition> &matches() const { return m_matches; }
    const DiffPosition *current() const; //!< null: none

    void goTo(const DiffPosition &from); //!< to the first match from there on, or the first of all
    void step(bool backward); //!< to the next match, round the end

signals:
    void found();

private:
    QString m_words;
    std::vector<DiffPosition> m_matches;
    std::optional<size_t> m_current;
    std::shared_ptr<std::atomic_bool> m_isOutdated;
    bool m_isRunning = false;
};
