#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <optional>
#include <vector>

//! What a cell of a notebook has put out: the best of the forms that it is kept in.
struct NotebookOutput {
    enum class Kind { Text, Error, Html, Markdown, Image, Unshown };

    Kind kind = Kind::Text;
    QString text = {}; //!< HTML and Markdown are as strangers wrote them
    QByteArray image = {};
    QString format = {}; //!< of Kind::Unshown, as the notebook calls it: application/vnd.plotly.v1+json
};

struct NotebookCell {
    enum class Kind { Code, Markdown, Raw };

    Kind kind = Kind::Code;
    QString source = {};
    std::optional<int> count = {}; //!< In [count]
    std::vector<NotebookOutput> outputs = {};
    QHash<QString, QByteArray> attachments = {}; //!< pictures pasted into Markdown, by name
};

//! A Jupyter notebook, format 3 or 4.
struct Notebook {
    static constexpr qsizetype longestOutput = 50'000; //!< characters; what is longer is cut

    QString language = {}; //!< of its code
    std::vector<NotebookCell> cells = {};

    static Result<Notebook> parse(const QByteArray &json);
};
