#include "auth/importedtokens.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using auth::ImportedToken;
using auth::importedTokens;

class ImportedTokensTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_home = std::make_unique<QTemporaryDir>(); }
    void nothingStoredMeansNothingOffered();
    void theTokenFileAloneIsFound();
    void namedTokensAreReadAndTheActiveOneComesFirst();
    void anExpiredLoginSaysSo();
    void theFolderFollowsTheToolsVariables_data();
    void theFolderFollowsTheToolsVariables();
    void whatIsNoTokenIsLeftOut();
    void filesAreNotTouched();

private:
    void write(const QString &path, const QByteArray &content) const
    {
        const QString file = m_home->filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(file).path()));
        QFile out(file);
        QVERIFY(out.open(QFile::WriteOnly));
        out.write(content);
    }
    QProcessEnvironment variables(const QString &name = {}, const QString &value = {}) const
    {
        QProcessEnvironment result;
        result.insert(u"HOME"_s, m_home->path());
        if (!name.isEmpty())
            result.insert(name, value);
        return result;
    }

    const QString m_folder = u".cache/huggingface/"_s;
    std::unique_ptr<QTemporaryDir> m_home;
};

void ImportedTokensTest::nothingStoredMeansNothingOffered()
{
    QVERIFY(importedTokens(variables()).empty());
}

void ImportedTokensTest::theTokenFileAloneIsFound()
{
    write(m_folder + "token"_L1, "hf_alone\n");
    const std::vector<ImportedToken> found = importedTokens(variables());
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].token, "hf_alone"_ba);
    QVERIFY(found[0].name.isEmpty());
    QVERIFY(found[0].isActive);
    QCOMPARE(found[0].file, m_home->filePath(m_folder + "token"_L1));
}

void ImportedTokensTest::namedTokensAreReadAndTheActiveOneComesFirst()
{
    write(m_folder + "token"_L1, "hf_two");
    write(m_folder + "stored_tokens"_L1,
          "# a comment\n[my laptop]\nhf_token = hf_one\n\n[100%25 \\work]\r\nHF_TOKEN=hf_two\r\n");
    const std::vector<ImportedToken> found = importedTokens(variables());
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].name, u"100%25 \\work"_s);
    QCOMPARE(found[0].token, "hf_two"_ba);
    QVERIFY(found[0].isActive);
    QCOMPARE(found[1].name, u"my laptop"_s);
    QCOMPARE(found[1].token, "hf_one"_ba);
    QVERIFY(!found[1].isActive);
}

void ImportedTokensTest::anExpiredLoginSaysSo()
{
    write(m_folder + "stored_tokens"_L1,
          "[oauth-old]\nhf_token = hf_oauth_a\nrefresh_token = r\nexpires_at = 1000000000\n"
          "[oauth-new]\nhf_token = hf_oauth_b\nexpires_at = 99999999999\n");
    const std::vector<ImportedToken> found = importedTokens(variables());
    QCOMPARE(found.size(), 2u);
    QVERIFY(found[0].isExpired());
    QVERIFY(!found[1].isExpired());
}

void ImportedTokensTest::theFolderFollowsTheToolsVariables_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("value");
    QTest::newRow("HF_HOME") << u"hf/token"_s << u"HF_HOME"_s << u"~/hf"_s;
    QTest::newRow("HF_TOKEN_PATH") << u"secret/mine"_s << u"HF_TOKEN_PATH"_s << u"~/secret/mine"_s;
    QTest::newRow("XDG_CACHE_HOME") << u"c/huggingface/token"_s << u"XDG_CACHE_HOME"_s << u"~/c"_s;
}

void ImportedTokensTest::theFolderFollowsTheToolsVariables()
{
    QFETCH(const QString, file);
    QFETCH(const QString, variable);
    QFETCH(const QString, value);
    write(m_folder + "token"_L1, "hf_elsewhere");
    write(file, "hf_here");
    const std::vector<ImportedToken> found = importedTokens(variables(variable, value));
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].token, "hf_here"_ba);
}

void ImportedTokensTest::whatIsNoTokenIsLeftOut()
{
    write(m_folder + "token"_L1, "two words");
    write(m_folder + "stored_tokens"_L1,
          "stray = 1\n[empty]\nhf_token =\n[other]\nkey = hf_x\n[good]\nhf_token: hf_y\n");
    const std::vector<ImportedToken> found = importedTokens(variables());
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].name, u"good"_s);
    QCOMPARE(found[0].token, "hf_y"_ba);
}

void ImportedTokensTest::filesAreNotTouched()
{
    write(m_folder + "token"_L1, "hf_one\n");
    const QFileInfo before(m_home->filePath(m_folder + "token"_L1));
    const QDateTime changed = before.lastModified();
    const QStringList names = QDir(m_home->filePath(m_folder)).entryList();
    importedTokens(variables());
    QCOMPARE(QFileInfo(before.filePath()).lastModified(), changed);
    QCOMPARE(QDir(m_home->filePath(m_folder)).entryList(), names);
}

QTEST_GUILESS_MAIN(ImportedTokensTest)
#include "importedtokenstest.moc"
