#include <QApplication>
#include <QDrag>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

//! A label from which the files named on the command line can be dragged, as from a file manager.
class DragSource final : public QLabel
{
public:
    explicit DragSource(QList<QUrl> urls) : m_urls(std::move(urls))
    {
        setWindowTitle(u"Drag source"_s);
        setText(u"Drag from here: %1"_s.arg(m_urls.size()));
        setAlignment(Qt::AlignCenter);
        setFixedSize(220, 80);
    }

protected:
    void mouseMoveEvent(QMouseEvent *event) override
    {
        if (!event->buttons().testFlag(Qt::LeftButton))
            return;
        auto *files = new QMimeData;
        files->setUrls(m_urls);
        auto *drag = new QDrag(this);
        drag->setMimeData(files);
        drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
    }

private:
    QList<QUrl> m_urls;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QList<QUrl> urls;
    for (const QString &argument : app.arguments().sliced(1))
        urls.append(QUrl::fromLocalFile(QFileInfo(argument).absoluteFilePath()));
    DragSource source(urls);
    source.show();
    return QApplication::exec();
}
