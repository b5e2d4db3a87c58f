#include "models/diff/tensordiff.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Gives the functions of this file a translation context.
struct TensorDiff {
    Q_DECLARE_TR_FUNCTIONS(TensorDiff)
};

using Change = DetailTable::Change;

QString sizeOf(const hub::Tensor &tensor)
{
    QStringList sizes;
    for (const qint64 size : tensor.shape)
        sizes += QString::number(size);
    return tensor.shape.empty() ? TensorDiff::tr("one number") : sizes.join(u" × "_s);
}

QString describe(const hub::Tensor &tensor)
{
    //: a tensor: %1 its type, %2 its shape
    return TensorDiff::tr("%1, %2").arg(tensor.type, sizeOf(tensor));
}

QString whatHappened(const hub::Tensor &before, const hub::Tensor &after)
{
    const bool isReshaped = before.shape != after.shape;
    const bool isRetyped = before.type != after.type;
    if (isReshaped && isRetyped)
        return TensorDiff::tr("reshaped, retyped");
    return isReshaped ? TensorDiff::tr("reshaped") : TensorDiff::tr("retyped");
}

//! How many of each sort there are, in words.
class Tally
{
public:
    void addAdded() { ++m_added; }
    void addRemoved() { ++m_removed; }
    void addSame() { ++m_same; }
    void addChanged(const hub::Tensor &before, const hub::Tensor &after)
    {
        m_reshaped += before.shape != after.shape ? 1 : 0;
        m_retyped += before.type != after.type ? 1 : 0;
    }

    QString words() const
    {
        QStringList parts;
        const QLocale locale;
        const auto add = [&](qint64 count, const QString &text) {
            if (count > 0)
                parts += text.arg(locale.toString(count));
        };
        add(m_added, TensorDiff::tr("%1 added"));
        add(m_removed, TensorDiff::tr("%1 removed"));
        add(m_reshaped, TensorDiff::tr("%1 reshaped"));
        add(m_retyped, TensorDiff::tr("%1 retyped"));
        //: tensors that have the same name, shape and type before and after
        add(m_same, TensorDiff::tr("%1 of the same shape and type"));
        return parts.join(u", "_s);
    }

private:
    qint64 m_added = 0;
    qint64 m_removed = 0;
    qint64 m_reshaped = 0;
    qint64 m_retyped = 0;
    qint64 m_same = 0;
};

std::vector<const hub::Tensor *> byName(const std::vector<hub::Tensor> &tensors)
{
    std::vector<const hub::Tensor *> sorted;
    for (const hub::Tensor &tensor : tensors)
        sorted.push_back(&tensor);
    std::ranges::stable_sort(sorted, {}, [](const hub::Tensor *tensor) { return tensor->name; });
    return sorted;
}

QString parameterWords(qint64 before, qint64 after)
{
    const QLocale locale;
    if (before == after)
        return TensorDiff::tr("%1 parameters").arg(locale.toString(after));
    //: the numbers of parameters before and after
    return TensorDiff::tr("%1 → %2 parameters").arg(locale.toString(before), locale.toString(after));
}

DetailTable tensorTable(const WeightsHead &before, const WeightsHead &after)
{
    DetailTable table{
        .columns = {TensorDiff::tr("Tensor"), TensorDiff::tr("Before"), TensorDiff::tr("After"), QString()}};
    Tally tally;
    const std::vector<const hub::Tensor *> oldTensors = byName(before.tensors);
    const std::vector<const hub::Tensor *> newTensors = byName(after.tensors);
    auto oldAt = oldTensors.begin();
    auto newAt = newTensors.begin();
    while (oldAt != oldTensors.end() || newAt != newTensors.end()) {
        const bool isAdded =
            oldAt == oldTensors.end() || (newAt != newTensors.end() && (*newAt)->name < (*oldAt)->name);
        const bool isRemoved = !isAdded && (newAt == newTensors.end() || (*oldAt)->name < (*newAt)->name);
        if (isAdded) {
            const hub::Tensor &tensor = **newAt++;
            tally.addAdded();
            table.rows.push_back({.change = Change::Added,
                                  .cells = {tensor.name, QString(), describe(tensor), TensorDiff::tr("added")}});
        } else if (isRemoved) {
            const hub::Tensor &tensor = **oldAt++;
            tally.addRemoved();
            table.rows.push_back({.change = Change::Removed,
                                  .cells = {tensor.name, describe(tensor), QString(), TensorDiff::tr("removed")}});
        } else {
            const hub::Tensor &was = **oldAt++;
            const hub::Tensor &is = **newAt++;
            if (was.shape == is.shape && was.type == is.type) {
                tally.addSame();
                continue;
            }
            tally.addChanged(was, is);
            table.rows.push_back(
                {.change = Change::Changed, .cells = {is.name, describe(was), describe(is), whatHappened(was, is)}});
        }
    }
    //: above a table of tensors: %1 numbers of parameters, %2 how many tensors were added, removed, …
    table.title =
        TensorDiff::tr("%1; tensors: %2").arg(parameterWords(before.parameters, after.parameters), tally.words());
    return table;
}

DetailTable factTable(const WeightsHead &before, const WeightsHead &after)
{
    DetailTable table{.title = TensorDiff::tr("Metadata"),
                      .columns = {TensorDiff::tr("Key"), TensorDiff::tr("Before"), TensorDiff::tr("After")}};
    QStringList keys = before.facts.keys() + after.facts.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const bool wasThere = before.facts.contains(key);
        const bool isThere = after.facts.contains(key);
        const QString was = before.facts.value(key);
        const QString is = after.facts.value(key);
        if (wasThere && isThere && was == is)
            continue;
        table.rows.push_back({.change = !wasThere ? Change::Added
                                  : !isThere      ? Change::Removed
                                                  : Change::Changed,
                              .cells = {key, was, is}});
    }
    return table;
}

} // namespace

std::vector<DetailTable> tensordiff::compare(const WeightsHead &before, const WeightsHead &after)
{
    std::vector<DetailTable> tables{tensorTable(before, after)};
    if (DetailTable facts = factTable(before, after); !facts.rows.empty())
        tables.push_back(std::move(facts));
    return tables;
}
