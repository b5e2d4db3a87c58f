#pragma once

#include "models/space/livespace.h"

#include <QWidget>

class Chip;
class QLabel;
class QPushButton;
class QToolButton;

//! The top of a Space's page: how it stands, what it runs on, and the ways to stop and start it.
class SpaceHeader : public QWidget
{
    Q_OBJECT

public:
    explicit SpaceHeader(LiveSpace &space, QWidget *parent = nullptr);

    //! Why nothing can be changed, e.g. that one is signed out; empty: all is allowed.
    void setRefusal(const QString &why);
    void setHardwareName(const QString &current, const QString &requested); //!< as the table calls them
    QList<QAction *> actions() const; //!< all that its buttons and its menu do

signals:
    void openRequested(const QUrl &app);
    void factoryRestartRequested(); //!< to be asked about first

private:
    void makeActions();
    void showRuntime();
    void showButtons();
    void tick();

    LiveSpace &m_space;
    Chip *m_stage; //!< objectName "spaceStage"
    QLabel *m_sentence; //!< objectName "spaceSentence"
    QLabel *m_hardware; //!< objectName "spaceHardware"
    QLabel *m_uptime; //!< objectName "spaceUptime"
    QLabel *m_error; //!< objectName "spaceError": the server's own words
    QPushButton *m_open; //!< objectName "openApp"
    QPushButton *m_pause; //!< objectName "pauseSpace"
    QPushButton *m_restart; //!< objectName "restartSpace"
    QToolButton *m_more; //!< objectName "spaceMore"
    QAction *m_openAction; //!< objectName "openAppAction", the like below: as its button, for the palette
    QAction *m_pauseAction;
    QAction *m_restartAction;
    QAction *m_factory; //!< objectName "factoryRestart"
    QAction *m_devMode; //!< objectName "devMode"
    QAction *m_copyApp; //!< objectName "copyApp"
    QAction *m_copySsh; //!< objectName "copySsh"
    QTimer m_clock;
    QString m_refusal;
    QString m_current;
    QString m_requested;
};
