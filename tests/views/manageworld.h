#pragma once

#include "hub/accessrequests.h"
#include "repopaneworld.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

//! A repo's pane whose questions are real dialogs, answered by keys.
class ManageWorld : public RepoPaneWorld
{
public:
    DialogPrompter dialogs;

    RepoServices realServices()
    {
        RepoServices all = services();
        return {.client = all.client,
                .settings = all.settings,
                .images = all.images,
                .prompter = dialogs,
                .changes = all.changes,
                .stages = all.stages};
    }

    std::unique_ptr<RepoPane> openReal(const hub::RepoUrl &place, const auth::Account &account,
                                       const QSize &size = {1180, 760})
    {
        auto pane = std::make_unique<RepoPane>(realServices(), Place(place), nullptr);
        pane->setAccount(account);
        pane->resize(size);
        pane->show();
        pane->activateWindow();
        return pane;
    }

    std::unique_ptr<RepoPane> openSettings(const hub::RepoId &of = repo())
    {
        return openReal(settingsOf(of), writer());
    }

    hub::RepoUrl settingsOf(const hub::RepoId &of) const
    {
        return {.endpoint = endpoint(), .repo = of, .view = hub::RepoUrl::View::Settings};
    }

    auth::Account reader() const
    {
        auth::Account account = writer();
        account.tokenRole = QStringLiteral("read");
        account.tokenName = QStringLiteral("laptop");
        return account;
    }

    //! Somebody without a right to write to acme's repos.
    auth::Account stranger() const
    {
        return {.id = QStringLiteral("carol"),
                .endpoint = hub.url(),
                .user = QStringLiteral("carol"),
                .tokenRole = QStringLiteral("write")};
    }

    //! Does the Hub know a repo of this id?
    bool exists(const hub::RepoId &which, const QByteArray &as = token) { return info(which, as).has_value(); }

    Result<hub::RepoInfo> info(const hub::RepoId &which, const QByteArray &as = token)
    {
        return run<hub::RepoInfo>(hub::repos::info(which), as);
    }

    //! What the Hub answers to somebody.
    template<typename T, typename Sent>
    Result<T> run(const Sent &call, const QByteArray &as = token)
    {
        hub::HubClient asking(session(as));
        std::optional<Result<T>> answer;
        const hub::Request request = asking.send<T>(call, [&answer](Result<T> result) { answer = std::move(result); });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }))
            return failure(Error::Kind::Timeout);
        return *answer;
    }

    //! A gated model of acme, and people who ask for it.
    hub::RepoId addGated(const QString &gate, const QStringList &asking = {})
    {
        const QString name = QStringLiteral("acme/guarded");
        hub.addRepo(sandbox::Kind::Model, name, {.gated = gate});
        hub.commitFiles(sandbox::Kind::Model, name, {{.path = QStringLiteral("weights.bin"), .content = "secret"}});
        for (const QString &user : asking) {
            hub.addAccount({.user = user,
                            .fullName = user + QStringLiteral(" the curious"),
                            .tokens = {{.value = "hf_" + user.toLatin1()}}});
            ask(repo(name), "hf_" + user.toLatin1());
        }
        return repo(name);
    }

    void ask(const hub::RepoId &which, const QByteArray &as)
    {
        const auto asked = run<hub::Done>(
            hub::access::ask(
                which, {{QStringLiteral("Affiliation"), QStringLiteral("The lab")}, {QStringLiteral("I agree"), true}}),
            as);
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().detail));
    }
};

//! The question that is open, nothing when there is none.
inline QDialog *openQuestion()
{
    const QList<QWidget *> windows = QApplication::allWidgets();
    for (QWidget *window : windows) {
        if (window->objectName() == QLatin1StringView("question") && window->isVisible())
            return qobject_cast<QDialog *>(window);
    }
    return nullptr;
}

template<typename Pane>
void press(const Pane &pane, const char *name)
{
    auto *button = part<QAbstractButton>(pane, name);
    QVERIFY2(button, name);
    QVERIFY2(button->isVisible(), name);
    QVERIFY2(button->isEnabled(), qPrintable(button->toolTip()));
    const bool isCheckable = button->isCheckable(); // boxes and radio buttons take clicks on their mark and words only
    QTest::mouseClick(button, Qt::LeftButton, {},
                      isCheckable ? QPoint(10, button->height() / 2) : button->rect().center());
}

inline void answer(const QString &typed)
{
    QDialog *question = nullptr;
    QTRY_VERIFY((question = openQuestion()));
    auto *edit = question->findChild<QLineEdit *>(QStringLiteral("answer"));
    edit->selectAll();
    QTest::keyClicks(edit, typed);
    QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("accept")), Qt::LeftButton);
}
