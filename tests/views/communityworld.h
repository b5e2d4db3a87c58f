#pragma once

#include "hub/blockinghub.h"
#include "hub/uploads.h"
#include "models/community/discussionthread.h"
#include "models/community/drafts.h"
#include "repopaneworld.h"
#include "views/community/markdowneditor.h"
#include "views/diff/diffpane.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDialog>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

//! A repo with a pull request, shown at its discussions.
class CommunityWorld : public RepoPaneWorld
{
public:
    CommunityWorld()
    {
        clean = hub.addPullRequest(sandbox::Kind::Model, id(),
                                   {.files = {{QStringLiteral("notes.txt"), "a note\n"}},
                                    .title = QStringLiteral("Add a note"),
                                    .author = QStringLiteral("bob")});
    }

    std::unique_ptr<RepoPane> openCommunity()
    {
        auto pane = std::make_unique<RepoPane>(
            communityServices(),
            Place(hub::RepoUrl{.endpoint = endpoint(), .repo = repo(), .view = hub::RepoUrl::View::Discussions}),
            nullptr);
        pane->setAccount(writer());
        pane->resize(1100, 800);
        pane->show();
        return pane;
    }

    std::unique_ptr<RepoPane> openThread(int number)
    {
        auto pane = openCommunity();
        pane->setPlace(Place(hub::RepoUrl{
            .endpoint = endpoint(), .repo = repo(), .view = hub::RepoUrl::View::Discussion, .discussion = number}));
        return pane;
    }

    RepoServices communityServices()
    {
        RepoServices all = services();
        all.drafts = &drafts;
        return all;
    }

    // One more commit of a pull request.
    void push(int number, const QString &path, const QByteArray &content)
    {
        hub::BlockingHub blocking(session());
        const QByteArray body = hub::uploads::headerLine(QStringLiteral("Push ") + path, {})
            + hub::uploads::inlineFileBegin() + content.toBase64() + hub::uploads::inlineFileEnd(path);
        QVERIFY(blocking.run(
            hub::uploads::commit({.repo = repo(), .revision = QStringLiteral("refs/pr/%1").arg(number)}, body), {}));
    }

    // What the Hub has now.
    hub::DiscussionDetails details(int number)
    {
        DiscussionThread thread(client);
        thread.open(repo(), number);
        [&thread] { QTRY_COMPARE(thread.state(), DiscussionThread::State::Ready); }();
        return thread.details();
    }

    Drafts drafts{local.filePath(QStringLiteral("drafts.json"))};
    int clean = 0;
};

inline QPushButton *button(const QWidget &pane, const char *name)
{
    return part<QPushButton>(pane, name);
}

//! The dialog that begins a thread, by the button of the list for it.
inline QDialog *beginWith(const QWidget &pane, const char *name)
{
    [&] { QTRY_VERIFY(button(pane, name)->isVisible()); }();
    QTest::mouseClick(button(pane, name), Qt::LeftButton);
    return pane.findChild<QDialog *>(QStringLiteral("newDiscussionDialog"));
}

//! The files changed; the history has such a pane as well.
inline DiffPane *changedIn(const QWidget &pane)
{
    return part<QWidget>(pane, "reviewPane")->findChild<DiffPane *>();
}

inline void type(const QWidget &pane, const QString &text)
{
    auto *editor = part<MarkdownEditor>(*part<QWidget>(pane, "threadPage"), "editorText");
    editor->setFocus();
    editor->insertPlainText(text);
}

inline void send(const QWidget &pane)
{
    QTest::keyClick(part<MarkdownEditor>(*part<QWidget>(pane, "threadPage"), "editorText"), Qt::Key_Return,
                    Qt::ControlModifier);
}

inline QByteArray pngBytes()
{
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

inline void dropFile(QPlainTextEdit &editor, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    const QPoint where = editor.viewport()->rect().center();
    QDragEnterEvent enter(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor.viewport(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(where, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(editor.viewport(), &drop);
}

inline const hub::Comment *lastComment(const hub::DiscussionDetails &details)
{
    const hub::Comment *last = nullptr;
    for (const hub::DiscussionEvent &event : details.events) {
        if (const auto *comment = event.as<hub::Comment>())
            last = comment;
    }
    return last;
}

inline QString lastCommentId(const hub::DiscussionDetails &details)
{
    QString id;
    for (const hub::DiscussionEvent &event : details.events) {
        if (event.as<hub::Comment>())
            id = event.id;
    }
    return id;
}
