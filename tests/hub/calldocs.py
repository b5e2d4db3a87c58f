"""Fails when a call declared in app/hub does not say in its header what it asks, or how it can fail.

A header is the reference of its calls: `//!` lines right above a declaration that returns a Call, or a Message to be
carried as a stream, must hold the method and the path, such as `GET /api/models/{id}/refs`, or a capital letter that the
header explains as a path, as in `POST D`, or the field that holds an address which the server handed out, as in
`PUT to Action::upload`. Calls for a next page are exempt for that reason. Errors stand there too, or above the namespace
for all of its calls.
"""

import pathlib
import re
import sys

DECLARATION = re.compile(r"^(?:(?:Result<)?Call<.*[> ]|Message )(?P<name>\w+)\(")
ENDPOINT = re.compile(
    r"\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b(?: of the same address| (?:to|of) \w+::\w+|[^.]*?(?:/|\b[A-Z]\b))"
)
ERRORS = re.compile(r"\b[Ee]rrors?\b(?!::)")
# What carries calls, and what they are made of.
NO_AREAS = {"blockinghub.h", "call.h", "hubclient.h", "message.h", "messages.h"}
# Not calls of their own: parts that several areas make their calls of.
PARTS = {"eventCall"}


def missing_in(header):
    """Line, name and what is missing, for each call of a header."""
    comment = []
    of_all = ""
    for number, line in enumerate(header.read_text().splitlines(), 1):
        if line.lstrip().startswith("//!"):
            comment.append(line)
            continue
        if line.startswith("namespace "):
            of_all += "\n".join(comment)
        declaration = DECLARATION.match(line)
        if declaration and declaration["name"] not in PARTS and not declaration["name"].startswith("next"):
            text = "\n".join(comment)
            lacking = []
            if not ENDPOINT.search(text):
                lacking.append("its endpoint")
            if not ERRORS.search(of_all + text):
                lacking.append("its errors")
            yield number, declaration["name"], lacking
        comment = []


def main():
    calls = 0
    missing = []
    for header in sorted(pathlib.Path(sys.argv[1]).glob("*.h")):
        if header.name in NO_AREAS:
            continue
        for number, name, lacking in missing_in(header):
            calls += 1
            if lacking:
                missing.append(f"{header.name}:{number}: {name} does not name {' and '.join(lacking)}")
    print("\n".join(missing))
    print(f"{calls} calls, {len(missing)} that say too little")
    sys.exit(1 if missing or calls == 0 else 0)


main()
