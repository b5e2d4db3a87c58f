"""Folders to upload, and what must be on the Hub afterwards."""

import hashlib
import os
import random
from pathlib import Path

AWKWARD_NAMES = [
    "plain.txt", "with space.txt", " leading and trailing .txt", "hash#mark.txt", "question?mark.txt", "per%cent%20.txt",
    "plus+and&amp;.txt", "quote'\".txt", "semi;colon,comma.txt", "[brackets]{braces}.txt",
    "ümläut.txt", "日本語.txt", "emoji 🎩.txt", "décomposé-e\u0301.txt", "العربية.txt", "-dash", ".hidden", "a" * 200 + ".txt",
    "star*.txt", "tilde~.txt", "equals=.txt", "at@.txt", "dollar$HOME.txt", "UPPER.txt", "upper.TXT",
]
SIZES = [0, 1, 511, 512, 513, 1000, 4095, 4096, 4097]


def git_oid(data):
    return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


def sha256_of(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def awkward(root, count, large=(), seed=1):
    """Fills root with `count` small files and the given sizes of large ones, and with things that must not be sent.

    Returns the relative paths that an upload must send, each with its file."""
    chance = random.Random(seed)
    root = Path(root)
    expected = {}

    def put(relative, data):
        path = root / relative
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        expected[relative] = path

    for index in range(count):
        folder = f"folder {index % 17}/sub#{index % 5}/"
        name = AWKWARD_NAMES[index % len(AWKWARD_NAMES)]
        size = SIZES[index % len(SIZES)]
        text = f"{index}\r\n" if index % 3 else f"{index}\n"
        put(f"{folder}{index:04d} {name}", (text.encode() * (size // len(text) + 1))[:size])
    for name in AWKWARD_NAMES:
        put(name, f"{name}\r\nsecond line".encode())
    for index, size in enumerate(large):
        path = root / f"weights/large {index}.bin"
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(path, "wb") as file:
            for start in range(0, size, 1 << 20):
                file.write(chance.randbytes(min(1 << 20, size - start)))
        expected[f"weights/large {index}.bin"] = path

    for ignored in (".git/config", ".git/objects/ab/cd", "nested/.git/HEAD", ".cache/huggingface/upload/x"):
        path = root / ignored
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("not to be sent")
    return expected


def add_links_and_specials(root, outside):
    """A link inside, one to a file outside, one to a folder outside, and a pipe that nobody writes to."""
    root, outside = Path(root), Path(outside)
    (outside / "folder").mkdir(parents=True)
    (outside / "outside.txt").write_text("from outside")
    (outside / "folder" / "deep.txt").write_text("from a folder outside")
    os.symlink("plain.txt", root / "link inside.txt")
    os.symlink(outside / "outside.txt", root / "link outside.txt")
    os.symlink(outside / "folder", root / "link to folder")
    os.mkfifo(root / "pipe")
