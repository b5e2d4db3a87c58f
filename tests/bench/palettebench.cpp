#include "models/palette/palettemodel.h"
#include "process.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

//! The files of a large repo.
class Files : public PaletteSource
{
public:
    explicit Files(int count)
    {
        const QStringList folders{u"weights"_s, u"checkpoints/step"_s, u"data/train/shard"_s, u"logs"_s};
        const QStringList names{u"model-%1-of-99999.safetensors"_s, u"part-%1.parquet"_s, u"events.%1.json"_s};
        for (int i = 0; i < count; ++i)
            m_paths.append(u"%1-%2/%3"_s.arg(folders[i % folders.size()])
                               .arg(i / 500)
                               .arg(names[i % names.size()].arg(i, 6, 10, QChar(u'0'))));
    }

    QString title() const override { return u"Files"_s; }
    int shownAtMost() const override { return 20; }
    qsizetype count() const override { return m_paths.size(); }
    QString text(qsizetype index) const override { return m_paths[index]; }
    PaletteEntry entry(qsizetype index) const override { return {.key = m_paths[index], .title = m_paths[index]}; }

private:
    QStringList m_paths;
};

//! How long keys took, and how much of that the processor worked for them.
struct Times {
    std::vector<double> whole = {};
    std::vector<double> work = {};

    void measure(PaletteModel &model, const QString &words)
    {
        QElapsedTimer timer;
        timer.start();
        const double before = process::threadSeconds();
        model.setText(words);
        work.push_back(process::threadSeconds() - before);
        whole.push_back(double(timer.nsecsElapsed()) * 1e-9);
    }

    static double median(std::vector<double> values)
    {
        std::ranges::sort(values);
        return values[values.size() / 2];
    }
};

} // namespace

//! palettebench [ENTRIES]: types into the palette and takes the letters away again, and says how long the keys took.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const int count = QCoreApplication::arguments().value(1, u"100000"_s).toInt();
    Files files(count);
    PaletteModel model;
    model.addSource(&files);
    model.open();

    Times first; // this key also makes the texts ready to be searched
    first.measure(model, u"m"_s);
    Times keys;
    for (const QString &words :
         {u"model 4242 safe"_s, u"a"_s, u"e"_s, u"step part"_s, u"wm0042"_s, u"nothing like it"_s}) {
        for (qsizetype end = 1; end <= words.size(); ++end)
            keys.measure(model, words.first(end));
        for (qsizetype end = words.size() - 1; end > 0; --end)
            keys.measure(model, words.first(end));
    }
    const QJsonObject result{{u"entries"_s, count},
                             {u"first"_s, first.whole[0]},
                             {u"first_work"_s, first.work[0]},
                             {u"median"_s, Times::median(keys.whole)},
                             {u"longest"_s, std::ranges::max(keys.whole)},
                             {u"longest_work"_s, std::ranges::max(keys.work)}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
