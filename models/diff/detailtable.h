#pragma once

#include <QStringList>

#include <vector>

//! What changed in a file beyond its lines, as rows of text: the tensors of weights, the fields of a card, the
//! rows of a table.
struct DetailTable {
    enum class Change { Same, Added, Removed, Changed };

    struct Row {
        Change change = Change::Same;
        QStringList cells = {}; //!< one for each column
        QString toolTip = {};

        friend bool operator==(const Row &, const Row &) = default;
    };

    QString title = {}; //!< says as well how much there is that did not change
    QStringList columns = {};
    std::vector<Row> rows = {};
    bool isRows = false; //!< the file's own rows; else the second column is what was, the third what is
};
