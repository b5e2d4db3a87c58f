#pragma once

#include "models/diff/diffrange.h"

#include <QObject>

#include <vector>

class Drafts;

//! What somebody wants to say about some lines of a pull request, not sent yet.
struct Remark {
    int id = 0; //!< among those of one pull request, as long as the program runs
    DiffRange range = {};
    QString text = {}; //!< Markdown
    QString head = {}; //!< the commit that was looked at; empty where that is not known
};

//! The remarks on one pull request that are collected until they are sent as one comment; kept across restarts.
class Remarks : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void setPlace(Drafts *drafts, const QString &key); //!< what was kept there appears; an empty key: nowhere
    const std::vector<Remark> &all() const { return m_remarks; }
    const Remark *find(int id) const; //!< null where there is none
    std::vector<Remark> written() const; //!< those that say something, in the order of their files and lines

    int add(const DiffRange &range, const QString &head); //!< without a word yet; its id
    void setText(int id, const QString &text);
    void remove(int id);
    void clear();

signals:
    void changed(); //!< there are more or fewer of them
    void textChanged(int id);

private:
    void load();
    void save();
    std::vector<Remark>::iterator iteratorOf(int id);

    Drafts *m_drafts = nullptr;
    QString m_key;
    std::vector<Remark> m_remarks;
    int m_lastId = 0;
};
