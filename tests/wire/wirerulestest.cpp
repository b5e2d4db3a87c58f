#include "wire/caselist.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wire;

//! The rules by which recorded cases are judged: nothing is passed over, few are excluded, and those for a reason.
class WireRulesTest : public QObject
{
    Q_OBJECT

private:
    struct Run {
        int code = -1;
        QStringList lines = {};
    };

    std::unique_ptr<QTemporaryDir> m_folder;

    QString at(const QString &name) const { return m_folder->filePath(name); }

    QString write(const QString &name, const QByteArray &content) const
    {
        QDir().mkpath(QFileInfo(at(name)).path());
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("a file could not be written");
        return at(name);
    }

    //! A case that passes, or one of a method that nobody has.
    void addCase(const QString &name, bool passes) const
    {
        QFile recorded(QStringLiteral(WIRE_TRACES "/whoami/default.json"));
        if (!recorded.open(QIODevice::ReadOnly))
            qFatal("the recorded case is missing");
        QByteArray content = recorded.readAll();
        if (!passes)
            content.replace("\"whoami\"", "\"nothing_of_that_name\"");
        write(u"cases/"_s + name + u".json"_s, content);
    }

    Run run(const QStringList &words) const
    {
        QProcess process;
        process.start(QStringLiteral(WIRE_RUNNER), words);
        process.waitForFinished();
        return {process.exitCode(),
                QString::fromUtf8(process.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts)};
    }

    static QList<CaseReport> reports(int passing, const QStringList &failing)
    {
        QList<CaseReport> reports;
        for (int i = 0; i < passing; ++i)
            reports.append({.name = u"good/%1"_s.arg(i)});
        for (const QString &name : failing)
            reports.append({.name = name, .differences = {u"another request"_s}});
        return reports;
    }

    CaseList exclusions(const QStringList &names) const
    {
        QByteArray lines = "# a remark\n";
        for (const QString &name : names)
            lines += name.toUtf8() + "\tfor a reason\n";
        return CaseList::read(write(u"exclusions"_s, lines)).value_or(CaseList());
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aFailureIsNamedWithWhatDiffers()
    {
        const RunReport report = judge(reports(1, {u"bad/one"_s}), {});
        QCOMPARE(report.failures, QStringList{u"bad/one: another request"_s});
        QCOMPARE(report.closingLine(), u"1 cases pass, 1 failures, 0 excluded"_s);
    }

    void anExcludedCaseMayFailAndIsListedWithItsReason()
    {
        const RunReport report = judge(reports(19, {u"bad/one"_s}), exclusions({u"bad/one"_s}));
        QVERIFY(report.failures.isEmpty());
        QCOMPARE(report.passed, 19);
        QCOMPARE(report.excluded, QStringList{u"bad/one: for a reason"_s});
    }

    void moreThanOneInTwentyMayNotBeExcluded()
    {
        const RunReport report = judge(reports(18, {u"bad/one"_s}), exclusions({u"bad/one"_s}));
        QCOMPARE(report.failures, QStringList{u"exclusions: 1 of 19 cases are more than 5 %"_s});
    }

    void anExclusionOfNoCaseIsAFailure()
    {
        const RunReport report = judge(reports(30, {}), exclusions({u"bad/gone"_s}));
        QCOMPARE(report.failures, QStringList{u"bad/gone: is excluded, but there is no such case"_s});
    }

    void anExclusionOfACaseThatPassesIsAFailure()
    {
        const RunReport report = judge(reports(30, {}), exclusions({u"good/3"_s}));
        QCOMPARE(report.failures, QStringList{u"good/3: is excluded, but passes"_s});
    }

    void anExclusionNeedsAReasonAndStandsOnce()
    {
        QVERIFY(!CaseList::read(write(u"list"_s, "bad/one\n")));
        QVERIFY(!CaseList::read(write(u"list"_s, "bad/one\ta\nbad/one\tb\n")));
        QVERIFY(!CaseList::read(at(u"missing"_s)));
    }

    void aFolderWithoutCasesIsAFailure()
    {
        write(u"cases/index.json"_s, "[]");
        const Run none = run({at(u"cases"_s)});
        QCOMPARE(none.code, 2);
        QCOMPARE(none.lines, QStringList{u"There are no cases in "_s + at(u"cases"_s)});
        QCOMPARE(run({at(u"not there"_s)}).code, 2);
    }

    void aCaseFolderWithNothingInItIsAFailure()
    {
        addCase(u"whoami/good"_s, true);
        QCOMPARE(run({at(u"cases"_s)}).code, 0);
        QDir().mkpath(at(u"cases/like"_s));
        const Run empty = run({at(u"cases"_s)});
        QCOMPARE(empty.code, 1);
        QCOMPARE(empty.lines,
                 (QStringList{u"FAIL like: is an empty folder"_s, u"1 cases pass, 1 failures, 0 excluded"_s}));
    }

    void aBrokenCaseIsNotPassedOver_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("cut") << QByteArray("{\"call\": {\"method\": \"who");
        QTest::newRow("without answers") << QByteArray("{\"call\": {\"method\": \"whoami\"}, \"requests\": []}");
    }

    void aBrokenCaseIsNotPassedOver()
    {
        QFETCH(QByteArray, content);
        addCase(u"whoami/good"_s, true);
        write(u"cases/whoami/broken.json"_s, content);
        const Run broken = run({at(u"cases"_s)});
        QCOMPARE(broken.code, 1);
        QCOMPARE(broken.lines.constFirst(), u"FAIL whoami/broken: Not a recorded case."_s);
    }

    void aMethodThatNobodyHasIsAFailure()
    {
        addCase(u"whoami/good"_s, true);
        addCase(u"whoami/unknown"_s, false);
        const Run unknown = run({at(u"cases"_s)});
        QCOMPARE(unknown.code, 1);
        QCOMPARE(unknown.lines,
                 (QStringList{u"FAIL whoami/unknown: no such method here: nothing_of_that_name"_s,
                              u"1 cases pass, 1 failures, 0 excluded"_s}));
        QCOMPARE(run({at(u"cases"_s), u"whoami/g"_s}).code, 0);
    }

    void elsewhereOnlyExclusionsOfWhatFailsCount()
    {
        for (int i = 0; i < 20; ++i)
            addCase(u"whoami/good%1"_s.arg(i), true);
        addCase(u"whoami/bad"_s, false);
        exclusions({u"whoami/bad"_s, u"whoami/good1"_s, u"like/gone"_s});
        const QStringList words{u"--exclusions"_s, at(u"exclusions"_s), at(u"cases"_s)};
        QCOMPARE(run(words).code, 1);
        const Run elsewhere = run(QStringList{u"--elsewhere"_s} + words);
        QCOMPARE(elsewhere.lines,
                 (QStringList{u"SKIP whoami/bad: for a reason"_s, u"20 cases pass, 0 failures, 1 excluded"_s}));
        QCOMPARE(elsewhere.code, 0);
    }
};

QTEST_GUILESS_MAIN(WireRulesTest)
#include "wirerulestest.moc"
