"""Fails when a call declared in app/hub has no endpoint in the comment above it.

A header is the reference of its calls: `//!` lines right above a declaration that returns a Call must hold the method and
the path, such as `GET /api/models/{id}/refs`, or a capital letter that the header explains as a path, as in `POST D`, or
the field that holds an address which the server handed out. Calls for a next page are exempt for that reason.
"""

import pathlib
import re
import sys

DECLARATION = re.compile(r"^(?:Result<)?Call<.*[> ](?P<name>\w+)\(")
ENDPOINT = re.compile(r"\b(?:GET|HEAD|POST|PUT|PATCH|DELETE)\b(?: of the same address| to \w+::\w+|[^.]*?(?:/|\b[A-Z]\b))")
CARRIERS = {"blockinghub.h", "call.h", "hubclient.h"}
# Not calls of their own: parts that several areas make their calls of.
PARTS = {"eventCall"}


def declared(header):
    """Line, name and whether the comment names an endpoint, for each call of a header."""
    comment = []
    for number, line in enumerate(header.read_text().splitlines(), 1):
        if line.lstrip().startswith("//!"):
            comment.append(line)
            continue
        declaration = DECLARATION.match(line)
        if declaration and declaration["name"] not in PARTS and not declaration["name"].startswith("next"):
            yield number, declaration["name"], bool(ENDPOINT.search("\n".join(comment)))
        comment = []


def main():
    calls = 0
    missing = []
    for header in sorted(pathlib.Path(sys.argv[1]).glob("*.h")):
        if header.name in CARRIERS:
            continue
        for number, name, is_documented in declared(header):
            calls += 1
            if not is_documented:
                missing.append(f"{header.name}:{number}: {name} does not name its endpoint")
    print("\n".join(missing))
    print(f"{calls} calls, {len(missing)} without their endpoint")
    sys.exit(1 if missing or calls == 0 else 0)


main()
