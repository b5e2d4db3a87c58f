#include "models/community/remarks.h"

#include "models/community/drafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const Remark &remark)
{
    return {{u"path"_s, remark.range.path}, {u"isOld"_s, remark.range.isOld}, {u"first"_s, remark.range.first},
            {u"last"_s, remark.range.last}, {u"lines"_s, remark.range.lines}, {u"text"_s, remark.text},
            {u"head"_s, remark.head}};
}

Remark fromJson(const QJsonObject &json)
{
    Remark remark{.text = json[u"text"_s].toString(), .head = json[u"head"_s].toString()};
    remark.range = {.path = json[u"path"_s].toString(),
                    .isOld = json[u"isOld"_s].toBool(),
                    .first = json[u"first"_s].toInteger(),
                    .last = json[u"last"_s].toInteger(),
                    .lines = json[u"lines"_s].toString()};
    return remark;
}

} // namespace

void Remarks::setPlace(Drafts *drafts, const QString &key)
{
    if (m_drafts == drafts && m_key == key)
        return;
    m_drafts = drafts;
    m_key = key;
    m_remarks.clear();
    load();
    emit changed();
}

void Remarks::load()
{
    if (!m_drafts || m_key.isEmpty())
        return;
    const QJsonArray kept = QJsonDocument::fromJson(m_drafts->text(m_key).toUtf8()).array();
    for (const QJsonValueConstRef value : kept) {
        Remark remark = fromJson(value.toObject());
        if (remark.range.path.isEmpty() || remark.text.trimmed().isEmpty())
            continue;
        remark.id = ++m_lastId;
        m_remarks.push_back(std::move(remark));
    }
}

void Remarks::save()
{
    if (!m_drafts || m_key.isEmpty())
        return;
    QJsonArray kept;
    for (const Remark &remark : m_remarks) {
        if (!remark.text.trimmed().isEmpty())
            kept.append(toJson(remark));
    }
    m_drafts->setText(
        m_key, kept.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

const Remark *Remarks::find(int id) const
{
    const auto found = std::ranges::find(m_remarks, id, &Remark::id);
    return found == m_remarks.end() ? nullptr : &*found;
}

std::vector<Remark>::iterator Remarks::iteratorOf(int id)
{
    return std::ranges::find(m_remarks, id, &Remark::id);
}

std::vector<Remark> Remarks::written() const
{
    std::vector<Remark> all;
    std::ranges::copy_if(m_remarks, std::back_inserter(all),
                         [](const Remark &remark) { return !remark.text.trimmed().isEmpty(); });
    std::ranges::stable_sort(all, {}, [](const Remark &remark) {
        return std::tuple(remark.range.path, remark.range.first, remark.range.last);
    });
    return all;
}

int Remarks::add(const DiffRange &range, const QString &head)
{
    m_remarks.push_back({.id = ++m_lastId, .range = range, .head = head});
    emit changed();
    return m_lastId;
}

void Remarks::setText(int id, const QString &text)
{
    const auto found = iteratorOf(id);
    if (found == m_remarks.end() || found->text == text)
        return;
    found->text = text;
    save();
    emit textChanged(id);
}

void Remarks::remove(int id)
{
    const auto found = iteratorOf(id);
    if (found == m_remarks.end())
        return;
    m_remarks.erase(found);
    save();
    emit changed();
}

void Remarks::clear()
{
    m_remarks.clear();
    save();
    emit changed();
}
