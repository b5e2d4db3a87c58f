#pragma once

#include <QtClassHelperMacros>

//! What can be done with the search of a pane; the window's actions reach it through this.
class SearchCommands
{
public:
    SearchCommands() = default;
    virtual ~SearchCommands() = default;
    Q_DISABLE_COPY_MOVE(SearchCommands)

    virtual void saveSearch() = 0; //!< under a name
    virtual void addFilter() = 0; //!< offers what can be filtered by
    virtual void editSearchText() = 0;
};
