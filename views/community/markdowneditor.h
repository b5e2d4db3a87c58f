#pragma once

#include <QPlainTextEdit>

class MarkdownHighlighter;
class PersonFinder;
class QCompleter;

//! Markdown to be written: marks by keys, lists and quotes that go on by themselves, links around what is selected.
class MarkdownEditor : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MarkdownEditor(QWidget *parent = nullptr);
    ~MarkdownEditor() override;
    Q_DISABLE_COPY_MOVE(MarkdownEditor)

    void wrapSelection(const QString &before, const QString &after); //!< or takes the marks away again
    void prefixLines(const QString &prefix); //!< likewise
    void insertLink();
    void insertTable();
    void quote(const QString &text); //!< at the end, as a quotation to be answered
    void setPeople(PersonFinder *people); //!< whose names are offered after an @; null: nobody's

signals:
    void submitted(); //!< Ctrl+Enter
    void filesDropped(const QStringList &paths); //!< or pasted
    void imageDropped(const QImage &image); //!< likewise, of no file

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool continueList();
    bool indentList(bool outwards);
    void offerNames();
    void showNames();
    void takeName(const QString &name);
    QString mentionBegun() const; //!< what stands between an @ and the cursor; null: no @ there

    QCompleter *m_completer;
    PersonFinder *m_people = nullptr;
    MarkdownHighlighter *m_highlighter;
};
