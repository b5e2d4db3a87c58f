#pragma once

#include <QPlainTextEdit>

#include <memory>

class FindBar;

namespace KSyntaxHighlighting {
class Definition;
class Repository;
class SyntaxHighlighter;
} // namespace KSyntaxHighlighting

//! Text of a file to read, with line numbers, highlighted by its name; Ctrl+F finds in it.
//!
//! Above half a megabyte it stays plain: highlighting costs most of a second there.
class CodeView : public QPlainTextEdit
{
    Q_OBJECT

public:
    static constexpr qsizetype highlightLimit = 500'000;

    explicit CodeView(QWidget *parent = nullptr);
    ~CodeView() override;
    Q_DISABLE_COPY_MOVE(CodeView)

    void setCode(const QString &text, const QString &fileName);
    QString languageName() const; //!< "Python" while its text is highlighted; empty otherwise
    void openFindBar();
    void goToLine(int line); //!< counted from 1

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    friend class LineNumbers;

    void paintLineNumbers(const QRect &exposed);
    int lineNumberWidth() const;
    void layOut();
    void applyTheme();
    void onSearch(const QString &words, bool isBackward, bool isIncremental);

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    QWidget *m_lineNumbers;
    FindBar *m_findBar; //!< objectName "findBar"
};
