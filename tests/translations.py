"""translations.py LUPDATE ROOT: every language of translations/ says all that the sources say.

A copy of each file is brought up to date with the sources first, so that a new or changed text counts as missing. Then
each translation has to have the placeholders, tags, line breaks and outer spaces of its source, and one form for every
number the language tells apart. English (hubcap_en.ts) has plural forms only, for its texts stand in the sources."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%L?\d+|%n")
TAG = re.compile(r"</?[a-z][^>]*>")


def edges(text):
    return text[:1].isspace(), text[-1:].isspace()


def faults(source, translation, numerus):
    forms = [form.text or "" for form in translation.findall("numerusform")] if numerus else [translation.text or ""]
    if translation.get("type") == "unfinished" or not forms or not all(forms):
        return ["is missing"]
    found = []
    for form in forms:
        lost = set(PLACEHOLDER.findall(source)) ^ set(PLACEHOLDER.findall(form))
        if lost - ({"%n"} if numerus else set()):
            found.append("differs in " + " ".join(sorted(lost)))
        if sorted(TAG.findall(source)) != sorted(TAG.findall(form)):
            found.append("differs in its tags")
        if source.count("\n") != form.count("\n") or edges(source) != edges(form):
            found.append("differs in line breaks or outer spaces")
    return found


def check(lupdate, root, file, folder):
    copy = pathlib.Path(folder, file.name)
    shutil.copy(file, copy)
    sources = pathlib.Path(folder, "sources")
    sources.write_text("\n".join(str(path) for part in ("app", "models", "views") for kind in ("*.cpp", "*.h")
                                 for path in sorted(root.joinpath(part).rglob(kind))))
    plurals = ["-pluralonly"] if file.name == "hubcap_en.ts" else []
    subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-disable-heuristic",
                    "sametext", "-disable-heuristic", "similartext", *plurals, f"@{sources}", "-ts", copy],
                   check=True, stderr=subprocess.DEVNULL)
    messages = 0
    found = []
    for context in ElementTree.parse(copy).getroot().iter("context"):
        for message in context.iter("message"):
            messages += 1
            source = message.findtext("source")
            found += [f"{file.name}: {context.findtext('name')}: {source[:90]!r} {fault}"
                      for fault in faults(source, message.find("translation"), message.get("numerus") == "yes")]
    print(f"{file.name}: {messages} texts, {len(found)} faults")
    return found if messages else [f"{file.name}: no texts"]


def main():
    lupdate, root = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted(root.joinpath("translations").glob("hubcap_*.ts"))
    with tempfile.TemporaryDirectory() as folder:
        found = [fault for file in files for fault in check(lupdate, root, file, folder)]
    print("\n".join(found))
    return 1 if found or not files else 0


sys.exit(main())
