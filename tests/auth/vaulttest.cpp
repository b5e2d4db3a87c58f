#include "auth/filevault.h"
#include "auth/memoryvault.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions ownerFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// What QFile reports for the owner it reports for the user as well.
QFileDevice::Permissions withoutUser(QFileDevice::Permissions permissions)
{
    return permissions & ~(QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser);
}

template<typename T>
struct Answer {
    std::optional<Result<T>> result = {};

    Callback<T> take()
    {
        return [this](const Result<T> &answer) { result = answer; };
    }
};

} // namespace

class VaultTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatIsWrittenIsRead_data();
    void whatIsWrittenIsRead();
    void aMissingEntryIsEmptyAndNoFailure_data();
    void aMissingEntryIsEmptyAndNoFailure();
    void answersNeverComeBeforeTheCallReturnsNorAfterTheContext();
    void filesAndFolderAreForTheirOwnerAlone();
    void aFileThatOthersMayReadIsRefused();
    void aFolderThatOthersMayEnterIsRefused();
    void aFailedWriteLeavesTheOldSecret();

private:
    QString folder() const { return m_folder->filePath(u"data/tokens"_s); }
    std::unique_ptr<auth::Vault> vault(const QString &kind) const
    {
        if (kind == "file"_L1)
            return std::make_unique<auth::FileVault>(folder());
        return std::make_unique<auth::MemoryVault>();
    }
    Result<void> write(auth::Vault &vault, const QString &key, const QByteArray &secret)
    {
        Answer<void> answer;
        vault.write(key, secret, this, answer.take());
        return QTest::qWaitFor([&] { return answer.result.has_value(); }) ? *answer.result
                                                                          : failure(Error::Kind::Timeout);
    }
    Result<QByteArray> read(auth::Vault &vault, const QString &key)
    {
        Answer<QByteArray> answer;
        vault.read(key, this, answer.take());
        return QTest::qWaitFor([&] { return answer.result.has_value(); })
            ? *answer.result
            : Result<QByteArray>(failure(Error::Kind::Timeout));
    }
    Result<void> remove(auth::Vault &vault, const QString &key)
    {
        Answer<void> answer;
        vault.remove(key, this, answer.take());
        return QTest::qWaitFor([&] { return answer.result.has_value(); }) ? *answer.result
                                                                          : failure(Error::Kind::Timeout);
    }
    static void addKinds()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("file") << u"file"_s;
        QTest::newRow("memory") << u"memory"_s;
    }

    const QString m_key = u"alice@https://hub.example:8443/mirror"_s;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void VaultTest::whatIsWrittenIsRead_data()
{
    addKinds();
}

void VaultTest::whatIsWrittenIsRead()
{
    QFETCH(const QString, kind);
    const auto vault = this->vault(kind);
    QVERIFY(write(*vault, m_key, "hf_first"));
    QVERIFY(write(*vault, m_key, "hf_second"));
    QVERIFY(write(*vault, u"bob@https://hub.example"_s, "hf_bob"));
    QCOMPARE(read(*vault, m_key).value(), "hf_second"_ba);
    QVERIFY(remove(*vault, m_key));
    QCOMPARE(read(*vault, m_key).value(), QByteArray());
    QCOMPARE(read(*vault, u"bob@https://hub.example"_s).value(), "hf_bob"_ba);
}

void VaultTest::aMissingEntryIsEmptyAndNoFailure_data()
{
    addKinds();
}

void VaultTest::aMissingEntryIsEmptyAndNoFailure()
{
    QFETCH(const QString, kind);
    const auto vault = this->vault(kind);
    const Result<QByteArray> secret = read(*vault, m_key);
    QVERIFY(secret);
    QVERIFY(secret->isEmpty());
    QVERIFY(remove(*vault, m_key));
}

void VaultTest::answersNeverComeBeforeTheCallReturnsNorAfterTheContext()
{
    const auto vault = this->vault(u"file"_s);
    int answers = 0;
    auto context = std::make_unique<QObject>();
    vault->read(m_key, context.get(), [&](const auto &) { ++answers; });
    vault->write(m_key, "hf_x", this, [&](const auto &) { answers += 10; });
    QCOMPARE(answers, 0);
    context.reset();
    QTRY_COMPARE(answers, 10);
}

void VaultTest::filesAndFolderAreForTheirOwnerAlone()
{
    auth::FileVault vault(folder());
    QVERIFY(write(vault, m_key, "hf_secret"));
    QCOMPARE(withoutUser(QFile::permissions(folder())), ownerFile | QFileDevice::ExeOwner);
    const QFileInfoList files = QDir(folder()).entryInfoList(QDir::Files | QDir::Hidden);
    QCOMPARE(files.size(), 1);
    QCOMPARE(withoutUser(files.first().permissions()), ownerFile);
}

void VaultTest::aFileThatOthersMayReadIsRefused()
{
    auth::FileVault vault(folder());
    QVERIFY(write(vault, m_key, "hf_secret"));
    const QString file = QDir(folder()).entryInfoList(QDir::Files).first().filePath();
    QVERIFY(QFile::setPermissions(file, ownerFile | QFileDevice::ReadGroup));
    const Result<QByteArray> secret = read(vault, m_key);
    QVERIFY(!secret);
    QCOMPARE(secret.error().kind, Error::Kind::LocalFile);
    QCOMPARE(secret.error().subject, file);
    QVERIFY(!secret.error().detail.isEmpty());
    QVERIFY(QFile::setPermissions(file, ownerFile));
    QCOMPARE(read(vault, m_key).value(), "hf_secret"_ba);
}

void VaultTest::aFolderThatOthersMayEnterIsRefused()
{
    QVERIFY(QDir().mkpath(folder()));
    QVERIFY(QFile::setPermissions(folder(),
                                  ownerFile | QFileDevice::ExeOwner | QFileDevice::ReadOther | QFileDevice::ExeOther));
    auth::FileVault vault(folder());
    const Result<void> written = write(vault, m_key, "hf_secret");
    QVERIFY(!written);
    QCOMPARE(written.error().kind, Error::Kind::LocalFile);
    QVERIFY(QDir(folder()).isEmpty());
}

void VaultTest::aFailedWriteLeavesTheOldSecret()
{
    auth::FileVault vault(folder());
    QVERIFY(write(vault, m_key, "hf_old"));
    QVERIFY(QFile::setPermissions(folder(), ownerFile | QFileDevice::ExeOwner | QFileDevice::ReadOther));
    QVERIFY(!write(vault, m_key, "hf_new"));
    QVERIFY(QFile::setPermissions(folder(), ownerFile | QFileDevice::ExeOwner));
    QCOMPARE(read(vault, m_key).value(), "hf_old"_ba);
}

QTEST_GUILESS_MAIN(VaultTest)
#include "vaulttest.moc"
