#pragma once

#include "models/access/uploadright.h"
#include "models/transfers/pastedfiles.h"

#include <functional>
#include <optional>

class DropOverlay;
class Prompter;
class QDropEvent;
class QWidget;

//! Takes files for a repo, dropped on a widget, pasted there or chosen; says where they would go, or why they cannot.
class UploadIntake : public QObject
{
    Q_OBJECT

public:
    enum class Subject { Awaited, Present, Absent }; //!< whether there is a repo to upload to

    //! The folder below a global position; without one, the folder that the person is in.
    using FolderFinder = std::function<QString(std::optional<QPoint> globalPosition)>;

    UploadIntake(Prompter &prompter, FolderFinder folder, QWidget &surface);

    void setTarget(const hub::RepoId &repo, const QString &revision);
    void setRight(Subject subject, UploadRight right);

    bool mayUpload() const { return m_subject == Subject::Present && canUpload(m_right); }
    QString words() const; //!< what can be done, or why nothing can

    void chooseFiles();
    void chooseFolder();
    void paste();

signals:
    void uploadRequested(const QString &folder, const QStringList &localPaths);
    void refused(const QString &reason);
    void failed(const Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString target(const QString &folder) const;
    void announce(const QPoint &position);
    void drop(QDropEvent &event);
    void upload(const QString &folder, const QStringList &paths);
    QString folderAt(const QPoint &position) const;

    Prompter &m_prompter;
    FolderFinder m_folder;
    QWidget &m_surface;
    DropOverlay *m_overlay;
    PastedFiles m_pasted;
    QString m_pasteFolder;
    hub::RepoId m_repo;
    QString m_revision;
    Subject m_subject = Subject::Awaited;
    UploadRight m_right = UploadRight::SignedOut;
};
