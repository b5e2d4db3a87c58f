#include "transfer/downloadpicks.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace transfer;
using Verdict = DownloadPicks::Verdict;

//! What is chosen of a repo: selections, patterns, quantisations, and each set of weights once.
class DownloadPicksTest : public QObject
{
    Q_OBJECT

private:
    static DownloadPicks of(const QStringList &paths)
    {
        std::vector<hub::TreeEntry> entries;
        for (const QString &path : paths)
            entries.push_back({.path = path, .size = 10 * path.size()});
        return DownloadPicks(std::move(entries));
    }
    static QStringList taken(const DownloadPicks &picks, const DownloadPicks::Wish &wish)
    {
        QStringList paths;
        const std::vector<DownloadPicks::Pick> all = picks.picks(wish);
        for (size_t i = 0; i < all.size(); ++i) {
            if (all[i].verdict == Verdict::Taken)
                paths += picks.files()[i].path;
        }
        return paths;
    }

private slots:
    void quantisationsAreInTheNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        const auto row = [](const QString &path, const QString &name) {
            QTest::newRow(qPrintable(path)) << path << name;
        };
        row(u"model-Q4_K_M.gguf"_s, u"Q4_K_M"_s);
        row(u"llama-2-7b.Q5_0.gguf"_s, u"Q5_0"_s);
        row(u"phi-3-mini-4k-instruct-q4.gguf"_s, u"Q4"_s);
        row(u"Qwen2.5-7B-Instruct-IQ3_XXS.gguf"_s, u"IQ3_XXS"_s);
        row(u"Q8_0/model-Q8_0-00001-of-00003.gguf"_s, u"Q8_0"_s);
        row(u"BF16/model-00001-of-00002.gguf"_s, u"BF16"_s);
        row(u"model-f16.gguf"_s, u"F16"_s);
        row(u"gpt-oss-20b-MXFP4.gguf"_s, u"MXFP4"_s);
        row(u"model-UD-Q2_K_XL.gguf"_s, u"Q2_K_XL"_s);
        row(u"mmproj-model-f16.gguf"_s, u""_s);
        row(u"imatrix.gguf"_s, u""_s);
        row(u"model.gguf"_s, u""_s);
        row(u"model-Q4_K_M.safetensors"_s, u""_s);
        row(u"README.md"_s, u""_s);
    }
    void quantisationsAreInTheNames()
    {
        QFETCH(const QString, path);
        QTEST(DownloadPicks::quantisationOf(path), "name");
    }

    void oneQuantisationComesWithWhatGoesWithIt()
    {
        const DownloadPicks picks = of({u"README.md"_s, u"m-Q4_K_M.gguf"_s, u"m-Q8_0-00001-of-00002.gguf"_s,
                                        u"m-Q8_0-00002-of-00002.gguf"_s, u"mmproj-m-f16.gguf"_s});
        const std::vector<Quantisation> all = picks.quantisations();
        QCOMPARE(all.size(), 2U);
        QCOMPARE(all[0].name, u"Q4_K_M"_s);
        QCOMPARE(all[1].files, 2);
        QCOMPARE(all[1].size, 2 * 10 * 26);
        QCOMPARE(taken(picks, {.quantisations = {u"Q8_0"_s}}),
                 (QStringList{u"README.md"_s, u"m-Q8_0-00001-of-00002.gguf"_s, u"m-Q8_0-00002-of-00002.gguf"_s,
                              u"mmproj-m-f16.gguf"_s}));
        QCOMPARE(taken(picks, {}).size(), 5);
        QVERIFY(picks.quantisations({u"README.md"_s}).empty());
    }

    void selectionAndPatternsChoose()
    {
        const DownloadPicks picks = of({u"a.txt"_s, u"sub/a.txt"_s, u"sub/b.bin"_s, u"subway/c.txt"_s});
        QCOMPARE(taken(picks, {.within = {u"sub"_s}}), (QStringList{u"sub/a.txt"_s, u"sub/b.bin"_s}));
        QCOMPARE(taken(picks, {.within = {u"sub/"_s, u"a.txt"_s}, .ignore = {u"*.bin"_s}}),
                 (QStringList{u"a.txt"_s, u"sub/a.txt"_s}));
        QCOMPARE(picks.picks({.within = {u"sub"_s}})[3].verdict, Verdict::Outside);
        QCOMPARE(picks.picks({.allow = {u"*.txt"_s}})[2].verdict, Verdict::Pattern);
    }

    void twinsOfSafetensorsAreLeftOut_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("left"); // out
        const auto row = [](const char *name, const QStringList &files, const QStringList &left) {
            QTest::newRow(name) << files << left;
        };
        row("one file each",
            {u"model.safetensors"_s, u"pytorch_model.bin"_s, u"tf_model.h5"_s, u"flax_model.msgpack"_s,
             u"rust_model.ot"_s, u"config.json"_s},
            {u"pytorch_model.bin"_s, u"tf_model.h5"_s, u"flax_model.msgpack"_s, u"rust_model.ot"_s});
        row("shards and their index",
            {u"model-00001-of-00002.safetensors"_s, u"model-00002-of-00002.safetensors"_s,
             u"model.safetensors.index.json"_s, u"pytorch_model-00001-of-00003.bin"_s,
             u"pytorch_model.bin.index.json"_s},
            {u"pytorch_model-00001-of-00003.bin"_s, u"pytorch_model.bin.index.json"_s});
        row("incomplete safetensors", {u"model-00001-of-00002.safetensors"_s, u"pytorch_model.bin"_s},
            {u"model-00001-of-00002.safetensors"_s});
        row("another folder", {u"model.safetensors"_s, u"original/consolidated.00.pth"_s}, {});
        row("parts of a pipeline",
            {u"unet/diffusion_pytorch_model.safetensors"_s, u"unet/diffusion_pytorch_model.bin"_s,
             u"unet/diffusion_flax_model.msgpack"_s, u"vae/diffusion_pytorch_model.bin"_s},
            {u"unet/diffusion_pytorch_model.bin"_s, u"unet/diffusion_flax_model.msgpack"_s});
        row("variants are their own sets",
            {u"model.safetensors"_s, u"pytorch_model.fp16.bin"_s, u"model.fp16.safetensors"_s},
            {u"pytorch_model.fp16.bin"_s});
        row("exports",
            {u"model.safetensors"_s, u"onnx/model.onnx"_s, u"onnx/model_fp16.onnx"_s, u"onnx/model.onnx_data"_s},
            {u"onnx/model.onnx"_s, u"onnx/model_fp16.onnx"_s, u"onnx/model.onnx_data"_s});
        row("exports alone", {u"onnx/model.onnx"_s, u"onnx/model_fp16.onnx"_s}, {});
        row("pickles alone", {u"pytorch_model.bin"_s, u"tf_model.h5"_s}, {u"tf_model.h5"_s});
        row("other things", {u"model.safetensors"_s, u"training_args.bin"_s, u"optimizer.pt"_s, u"data.bin"_s}, {});
        row("adapters", {u"adapter_model.safetensors"_s, u"adapter_model.bin"_s}, {u"adapter_model.bin"_s});
    }
    void twinsOfSafetensorsAreLeftOut()
    {
        QFETCH(const QStringList, files);
        QFETCH(const QStringList, left);
        const DownloadPicks picks = of(files);
        QStringList expected = files;
        for (const QString &path : left)
            expected.removeAll(path);
        QCOMPARE(taken(picks, {}), expected);
        QCOMPARE(taken(picks, {.skipsTwins = false}), files);
    }

    void itSaysWhichIsBetter()
    {
        const DownloadPicks picks = of({u"pytorch_model.bin"_s, u"model.safetensors"_s});
        const DownloadPicks::Pick pick = picks.picks({})[0];
        QCOMPARE(pick.verdict, Verdict::Twin);
        QCOMPARE(pick.better, u"model.safetensors"_s);
        // Chosen by itself, it is what was wanted.
        QCOMPARE(taken(picks, {.within = {u"pytorch_model.bin"_s}}), QStringList{u"pytorch_model.bin"_s});
    }

    void manyFilesTakeNoSquareOfTime()
    {
        QStringList paths;
        for (int i = 0; i < 50'000; ++i)
            paths += u"folder%1/model-%2-of-00100.safetensors"_s.arg(i / 100).arg(i % 100 + 1, 5, 10, QChar(u'0'));
        const DownloadPicks picks = of(paths);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(taken(picks, {}).size(), 50'000);
        QVERIFY2(timer.elapsed() < 30'000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(DownloadPicksTest)
#include "downloadpickstest.moc"
