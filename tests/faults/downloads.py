"""Downloads that meet with trouble. Each must end as exactly the files of the repo, with hardly a byte fetched twice."""

import shutil
import time
from dataclasses import dataclass
from collections.abc import Callable

import harness
from world import PART, World, Wrong, id_of, id_of_file, random_file, require

CONTENT = "^GET .*(large|[0-9a-f]{64})"
CALLS = {
    "listing": "^GET /api/models/alice/faults/(tree|revision|refs)",
    "question": "^HEAD ",
    "content": CONTENT,
}
SLACK = 1.02  # how much of the size may be fetched
LINE = 8 * PART  # bytes a second: slow enough that nothing waits in the buffers of the line


class DownloadWorld(World):
    def __init__(self, chance):
        super().__init__(chance, bytes_per_second=LINE)
        source = self.scratch.path / "source"
        for index in range(chance.randint(3, 12)):
            path = source / f"part {index % 3}" / f"{index:03d} ümläut #{index}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"line {index}\n" * chance.randint(0, 200))
        for index in range(chance.randint(1, 2)):
            random_file(chance, source / f"weights/large {index}.bin", chance.randint(6 * PART, 10 * PART))
        outcome = harness.run(self.scratch, "upload", source, self.repo, "--json", token=self.sandbox.token,
                              endpoint=self.sandbox.url)
        require(outcome.code == 0, "the repo could not be filled", outcome)
        shutil.rmtree(source)
        self.tree = self.sandbox.tree(self.repo)
        self.size = sum(entry["size"] for entry in self.tree.values())
        self.target = self.scratch.path / "target"

    def words(self, *more):
        return ["download", self.repo, "--to", self.target, "--json", *more]

    def finish(self, *more, **env):
        outcome = self.run_until_done(*self.words(*more), **env)
        self.check_result()
        return outcome

    def placed(self):
        """The files that have their names, by path."""
        return {path.relative_to(self.target).as_posix(): path for path in self.target.rglob("*")
                if path.is_file() and ".cache" not in path.relative_to(self.target).parts}

    def check_result(self, fetched_again=0):
        found = self.placed()
        require(sorted(found) == sorted(self.tree), "not the files that belong there", sorted(set(found) ^ set(self.tree)))
        for path, entry in self.tree.items():
            require(id_of_file(found[path], "lfs" in entry) == id_of(entry), f"{path} has another content")
        fetched = sum(r.received for r in self.relay.sent("^GET ") if "/api/" not in r.path)
        self.bytes_again = max(0, fetched - self.size)
        # A chunk of the relay may be on the line when it is cut, for each file on its way.
        allowed = self.size * SLACK + (4 << 16) * (1 + self.interruptions) + fetched_again
        require(fetched <= allowed, f"{fetched} bytes were fetched for {self.size}")
        self.check_no_token_left()

    def no_file_without_its_content(self):
        """A file has its name only when it is whole."""
        for path, file in self.placed().items():
            if path in self.tree:
                entry = self.tree[path]
                require(id_of_file(file, "lfs" in entry) == id_of(entry), f"{path} is there, but not whole")


class CacheWorld(DownloadWorld):
    """Into the cache that all Hub tools share, where a content is named by what it is."""

    def words(self, *more):
        return ["download", self.repo, "--cache", "--json", *more]

    def start(self, *words, **env):
        return super().start(*words, **{**env, "HF_HUB_CACHE": str(self.target)})

    @property
    def folder(self):
        return self.target / "models--alice--faults"

    def placed(self):
        files = {}
        for snapshot in self.folder.glob("snapshots/*"):
            files |= {path.relative_to(snapshot).as_posix(): path for path in snapshot.rglob("*") if path.is_file()}
        return files

    def no_file_without_its_content(self):
        super().no_file_without_its_content()
        names = {id_of(entry): "lfs" in entry for entry in self.tree.values()}
        for blob in self.folder.glob("blobs/*"):
            if blob.suffix != ".incomplete":
                require(blob.name in names, f"{blob.name} is no content of the repo")
                require(id_of_file(blob, names[blob.name]) == blob.name, f"{blob.name} is there, but not whole")

    def check_result(self, fetched_again=0):
        super().check_result(fetched_again)
        self.no_file_without_its_content()
        snapshots = [path.name for path in self.folder.glob("snapshots/*")]
        require(len(snapshots) == 1, "more than one commit was fetched", snapshots)
        require((self.folder / "refs/main").read_text() == snapshots[0], "main stands for another commit")
        blobs = sorted(path.name for path in self.folder.glob("blobs/*"))
        require(blobs == sorted({id_of(entry) for entry in self.tree.values()}), "not each content once", blobs)


@dataclass
class Scenario:
    play: Callable
    world: Callable = DownloadWorld


def killed_anywhere(world, chance):
    for _ in range(chance.randint(1, 4)):
        world.killed(*world.words(), after=chance.uniform(0.1, 1.5))
        world.no_file_without_its_content()
    world.finish()


def cut_inside_content(world, chance):
    for _ in range(chance.randint(1, 3)):
        world.relay.add(CONTENT, cut_after=chance.randint(0, 5 * PART))
        world.interruptions += 1
    world.finish()


def cut_at(call):
    def play(world, chance):
        world.relay.add(CALLS[call], times=chance.randint(1, 2), cut=True)
        world.finish()
    return Scenario(play)


def refused_at(call, status):
    def play(world, chance):
        headers = {"Retry-After": "1"} if status in (429, 503) else {}
        world.relay.add(CALLS[call], times=chance.randint(1, 2), status=status, body=b"", headers=headers)
        world.finish()
    return Scenario(play)


def silent_at(call):
    def play(world, chance):
        world.be_impatient()
        silences = chance.randint(1, 2)
        world.relay.add(CALLS[call], times=silences, silent=True)
        world.finish_within_patience(silences)
    return Scenario(play)


def silent_inside_content(world, chance):
    """The answer begins, and then nothing comes any more: what came is kept."""
    world.be_impatient()
    silences = chance.randint(1, 2)
    world.relay.add(CONTENT, times=silences, stall_after=chance.randint(0, 5 * PART))
    world.interruptions += silences
    world.finish_within_patience(silences)


def damaged_content(world, chance):
    """One byte arrives as another: the file is fetched once more and never shown as it was."""
    world.relay.add(CONTENT, corrupt=True)
    for _ in range(4):
        outcome = world.wait(world.start(*world.words()))
        world.no_file_without_its_content()
        if outcome.code == 0:
            return world.check_result(fetched_again=max(entry["size"] for entry in world.tree.values()))
        world.interruptions += 1
    raise Wrong(f"never came to an end\n{outcome}")


def ranges_ignored(world, chance):
    """A server that always sends all of a file: what was there is dropped, and the result is right all the same."""
    world.killed(*world.words(), after=chance.uniform(0.3, 1))
    world.relay.add(CONTENT, times=-1, ignore_range=True)
    world.run_until_done(*world.words())
    world.check_result(fetched_again=2 * world.size)


def late_answers(world, chance):
    for _ in range(chance.randint(3, 8)):
        world.relay.add(CALLS[chance.choice(list(CALLS))], delay=chance.uniform(0.1, 0.8))
    world.finish()


def full_disk(world, chance):
    """The target's disk has room for half of it; once there is room, the rest is fetched."""
    disk = world.small_disk(world.scratch.path / "small disk", 64)
    ballast = disk / "ballast"
    with open(ballast, "wb") as file:
        left = 64 * PART - world.size // 2
        while left > 0:
            left -= file.write(bytes(min(PART, left)))
    world.target = disk / "target"
    outcome = world.wait(world.start(*world.words()))
    require(outcome.code not in (0, -9), "did not notice that the disk is too small", outcome)
    require("room" in outcome.err + outcome.out or "space" in outcome.err + outcome.out, "did not say that the disk is full", outcome)
    world.no_file_without_its_content()
    ballast.unlink()
    world.interruptions += 1
    world.finish()


def file_in_the_way(world, chance):
    """What a person has changed in the target is not lost without a word, and the repo's content is there in the end."""
    path = world.target / chance.choice([p for p in world.tree if not p.startswith(".git")])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("somebody's own words")
    world.finish()


def partial_file_damaged(world, chance):
    """The part of a file that an earlier run left was written over by something else."""
    world.killed(*world.words(), after=chance.uniform(0.4, 1.2))
    for path in world.target.rglob("*.incomplete"):
        data = bytearray(path.read_bytes())
        if data:
            data[chance.randrange(len(data))] ^= 0xFF
            path.write_bytes(data)
    world.interruptions += 1
    for _ in range(4):
        outcome = world.wait(world.start(*world.words()))
        world.no_file_without_its_content()
        if outcome.code == 0:
            return world.check_result(fetched_again=world.size)
    raise Wrong(f"never came to an end\n{outcome}")


def head_moves(world, chance):
    """Somebody commits meanwhile: all files are of one commit, the one that the download began with."""
    world.relay.add(CONTENT, then=lambda: world.commit_by_somebody_else("part 0/new.txt"))
    world.finish()


def throttled(world, chance):
    begin = time.monotonic()
    world.relay.bytes_per_second = chance.randint(2, 6) * PART
    world.finish()
    require(time.monotonic() - begin < 60, "took for ever")


SCENARIOS = {
    "download: killed at any moment": Scenario(killed_anywhere),
    "download: line cut inside content": Scenario(cut_inside_content),
    **{f"download: line cut at a {call}": cut_at(call) for call in CALLS},
    **{f"download: {status} at a {call}": refused_at(call, status) for status in (429, 500, 503, 504) for call in CALLS},
    **{f"download: silence at a {call}": silent_at(call) for call in CALLS},
    "download: silence inside content": Scenario(silent_inside_content),
    "download: damaged content": Scenario(damaged_content),
    "download: ranges ignored": Scenario(ranges_ignored),
    "download: requests overtake each other": Scenario(late_answers),
    "download: disk full": Scenario(full_disk),
    "download: file in the way": Scenario(file_in_the_way),
    "download: partial file damaged": Scenario(partial_file_damaged),
    "download: head moved": Scenario(head_moves),
    "download: slow line": Scenario(throttled),
    "download into the cache: killed at any moment": Scenario(killed_anywhere, CacheWorld),
    "download into the cache: line cut inside content": Scenario(cut_inside_content, CacheWorld),
    "download into the cache: silence inside content": Scenario(silent_inside_content, CacheWorld),
    "download into the cache: 503 at a content": Scenario(refused_at("content", 503).play, CacheWorld),
    "download into the cache: damaged content": Scenario(damaged_content, CacheWorld),
    "download into the cache: ranges ignored": Scenario(ranges_ignored, CacheWorld),
    "download into the cache: disk full": Scenario(full_disk, CacheWorld),
    "download into the cache: partial file damaged": Scenario(partial_file_damaged, CacheWorld),
    "download into the cache: head moved": Scenario(head_moves, CacheWorld),
}
