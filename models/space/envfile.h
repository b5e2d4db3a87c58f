#pragma once

#include <QString>

#include <vector>

//! A line of a .env file: KEY=value, with or without `export` and quotes.
struct EnvEntry {
    int line = 0; //!< counted from 1
    QString key = {};
    QString value = {};
    QString problem = {}; //!< why it cannot be taken; empty when it can
};

//! Reads the text of a .env file as the usual tools do: comments and blank lines are left out, 'single quotes' keep
//! everything, "double quotes" know \n, \t, \" and \\ and may span lines, a value without quotes ends at " #". Of a key
//! that stands there twice the last one counts.
std::vector<EnvEntry> readEnvFile(const QString &text);
