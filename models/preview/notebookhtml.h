#pragma once

#include "models/cards/cardmarkdown.h"
#include "models/preview/notebook.h"

//! The words between the cells, in the person's language.
struct NotebookWords {
    QString input; //!< "In [%1]"
    QString output;
    QString error;
    QString raw;
    QString unshown; //!< "An output of the form %1, which is not shown here."
};

//! A notebook as HTML that holds nothing but our allow-list: its code never runs, its scripts are dropped, and its own
//! pictures come along in RenderedCard::heldImages. A pure function for a worker thread.
RenderedCard renderNotebook(const Notebook &notebook, const CardBase &base, const NotebookWords &words,
                            const CodeHighlighter &highlight = {});
