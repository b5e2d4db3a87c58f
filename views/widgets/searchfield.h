#pragma once

#include <QLineEdit>
#include <QTimer>

class PlaceListView;

//! Words to search a list for: tells of them when somebody stops typing, and leads down into the list.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString &placeholder, QWidget *parent = nullptr);

    void leadTo(PlaceListView &list); //!< by the key Down
    void find(); //!< goes there, over what was typed before
    void settle() { m_pause.stop(); } //!< what was typed is known already
    QString words() const { return text().simplified(); }

signals:
    void asked(); //!< after a pause, or at once by Enter

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QTimer m_pause;
    PlaceListView *m_list = nullptr;
};
