#pragma once

#include <QPlainTextEdit>

#include <memory>

class FindBar;

namespace KSyntaxHighlighting {
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
    bool isHighlighted() const;
    QString languageName() const; //!< "Python"; empty where unknown
    void showFindBar();
    void goToLine(int line);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    friend class LineNumbers;

    void paintLineNumbers(QPaintEvent *event);
    int lineNumberWidth() const;
    void updateMargins();
    void applyTheme();
    void find(const QString &text, bool backward);

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
    KSyntaxHighlighting::SyntaxHighlighter *m_highlighter;
    QWidget *m_lineNumbers;
    FindBar *m_findBar; //!< objectName "findBar"
};
