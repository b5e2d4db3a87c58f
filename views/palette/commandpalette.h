#pragma once

#include "models/palette/palettemodel.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;

//! One field that finds everything: actions, repos, branches, files, accounts, what the Hub knows. Enter takes one
//! there, with Ctrl in a new tab.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget *window);

    PaletteModel &model() { return m_model; }
    void openOver(const QList<PaletteSource *> &contextSources); //!< of what is looked at

signals:
    void placeChosen(const Place &place, bool inNewTab);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void onTextChanged(const QString &text);
    void onRowsChanged();
    void select(const QModelIndex &index);
    void step(int by, bool wraps);
    void choose(const QModelIndex &index, bool inNewTab);
    bool onKey(QKeyEvent *event);

    PaletteModel m_model;
    QLineEdit *m_text; //!< objectName "paletteText"
    QListView *m_list; //!< objectName "paletteList"
    QLabel *m_nothing; //!< objectName "paletteNothing"
    QLabel *m_hint; //!< objectName "paletteHint": why what is selected cannot be chosen, else the keys
};
