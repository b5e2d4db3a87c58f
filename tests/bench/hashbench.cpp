#include "transfer/filehash.h"

#include <QCoreApplication>

#include <chrono>
#include <print>

//! Hashes the file named on the command line as uploads do, and prints bytes a second.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::println(stderr, "usage: hashbench FILE");
        return 2;
    }
    const Result<transfer::LocalFile> file = transfer::inspectFile(arguments.at(1));
    if (!file) {
        std::println(stderr, "{} cannot be read", arguments.at(1).toStdString());
        return 1;
    }
    const auto begin = std::chrono::steady_clock::now();
    if (!transfer::hashFile(*file, {.sha256 = true}, {}))
        return 1;
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
    std::println("{:.0f}", double(file->size) / took.count());
    return 0;
}
