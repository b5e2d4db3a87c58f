"""Uploads that meet with trouble. Each must end as one commit with exactly the files of the folder."""

import json
import shutil
import sqlite3
import threading
from dataclasses import dataclass
from collections.abc import Callable
from pathlib import Path

from world import PART, Later, World, id_of, id_of_file, random_file, require

MESSAGE = "Whole in the end"
SENDERS = 4
CALLS = {
    "preupload": "^POST /api/models/alice/faults/preupload/",
    "batch": "^POST /alice/faults.git/info/lfs/objects/batch",
    "part": "^PUT ",
    "completion": "^POST /api/complete_multipart",
    "verify": "^POST /alice/faults.git/info/lfs/objects/verify",
    "commit": "^POST /api/models/alice/faults/commit/",
}
HTML = b"<!DOCTYPE html><html><body><h1>Bad gateway</h1></body></html>"


def error(message):
    return json.dumps({"error": message}).encode()


class UploadWorld(World):
    """A folder of small files and a few large ones, above and below what goes in parts, with others already on the Hub."""

    def __init__(self, chance, bytes_per_second=0):
        super().__init__(chance, bytes_per_second)
        self.folder = self.scratch.path / "folder"
        for index in range(chance.randint(5, 40)):
            path = self.folder / f"part {index % 3}" / f"{index:03d} ümläut #{index}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"line {index}\n" * chance.randint(0, 200))
        for index in range(chance.randint(1, 3)):
            random_file(chance, self.folder / f"weights/large {index}.bin", chance.randint(2 * PART, 10 * PART))
        self.commits_before = self.commits()
        self.kept = {}  # what else must be there in the end, by path

    def words(self, *more):
        return ["upload", self.folder, self.repo, "--message", MESSAGE, "--json", *more]

    def commits(self):
        return [commit for commit in self.sandbox.commits(self.repo)]

    def files(self):
        return {path.relative_to(self.folder).as_posix(): path for path in self.folder.rglob("*") if path.is_file()}

    def finish(self, *more, expected=None, **env):
        """Runs the command to its end and looks at what came of it."""
        self.relay.rules = [rule for rule in self.relay.rules if rule.times > 0]
        outcome = self.run_until_done(*self.words(*more), **env)
        self.check_result(expected)
        done = outcome.done
        made = self.made()
        require(done["commit"] == made[0]["id"] or done["unchanged"], "told of another commit", done, made)
        return outcome

    def check_result(self, expected=None):
        tree = self.sandbox.tree(self.repo)
        tree.pop(".gitattributes", None)
        wanted = {path: file for path, file in (expected or self.files()).items()}
        require(sorted(tree) == sorted({**wanted, **self.kept}), "not the files that belong there",
                sorted(set(tree) ^ set({**wanted, **self.kept})))
        for path, file in wanted.items():
            require(id_of(tree[path]) == id_of_file(file, "lfs" in tree[path]), f"{path} has another content")
        for path, wanted_id in self.kept.items():
            require(id_of(tree[path]) == wanted_id, f"{path} was changed")
        self.check_commits()
        self.check_sent_once()
        self.check_no_token_left()

    def made(self):
        """Our commits, the newest first."""
        return [c for c in self.commits() if c["title"] == MESSAGE]

    def check_commits(self):
        require(len(self.made()) == 1, "not one commit", [c["title"] for c in self.commits()])

    def check_sent_once(self):
        """What the storage has acknowledged is not sent again, but for what was under way at an interruption."""
        acknowledged, again, count = set(), 0, 0
        for put in sorted((r for r in self.relay.sent("^PUT ") if r.status == 200 and r.sha256), key=lambda r: r.begun_at):
            if put.sha256 in acknowledged:
                again += put.size
                count += 1
            acknowledged.add(put.sha256)
        self.bytes_again = again
        allowed = SENDERS * self.interruptions
        require(count <= allowed, f"{count} parts were sent again after {self.interruptions} interruptions")


class SeriesWorld(UploadWorld):
    """So many files that they become several commits."""

    def __init__(self, chance, bytes_per_second=0):
        super().__init__(chance, bytes_per_second)
        for index in range(chance.randint(300, 450)):
            path = self.folder / f"many/{index % 7}/{index:04d}.txt"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(f"one of many: {index}\n")

    def words(self, *more):
        return super().words("--strategy=commits", *more)

    def made(self):
        return [c for c in self.commits() if c["title"].startswith(MESSAGE)]

    def check_commits(self):
        """Each part once, in their order, and none without a change."""
        titles = [c["title"] for c in reversed(self.made())]
        require(len(titles) > 1, "not a series", titles)
        require(titles == [f"{MESSAGE} (part {number + 1})" for number in range(len(titles))], "not each part once", titles)
        changes = [self.sandbox.tree(self.repo, c["id"]) for c in self.made()]
        require(all(one != other for one, other in zip(changes, changes[1:])), "a commit that changes nothing")


@dataclass
class Scenario:
    play: Callable
    world: Callable = UploadWorld


def killed_anywhere(world, chance):
    for _ in range(chance.randint(1, 4)):
        world.killed(*world.words(), after=chance.uniform(0.02, 1.2))
    world.finish()


def slow_world(chance):
    return UploadWorld(chance, bytes_per_second=chance.randint(4, 20) * PART)


def killed_at(call):
    def play(world, chance):
        for _ in range(chance.randint(1, 2)):
            event = threading.Event()
            world.relay.add(CALLS[call], delay=0.15, then=event.set)
            world.killed(*world.words(), at=event)
        world.relay.clear_rules()
        world.finish()
    return Scenario(play)


def killed_before_the_answer(world, chance):
    release = threading.Event()
    rule = world.relay.add(CALLS["commit"], hold=release)
    world.killed(*world.words(), at=rule.held)
    release.set()
    world.finish()


def cut_at(call):
    def play(world, chance):
        world.relay.add(CALLS[call], times=chance.randint(1, 2), cut=True)
        world.finish()
    return Scenario(play)


def cut_inside_the_body(world, chance):
    call = chance.choice(["part", "part", "commit", "preupload"])
    world.relay.add(CALLS[call], times=chance.randint(1, 2), cut_body_after=chance.randint(1, PART))
    world.interruptions += 1
    world.finish()


def cut_inside_the_answer(world, chance):
    call = chance.choice(["preupload", "batch", "commit"])
    world.relay.add(CALLS[call], cut_after=chance.randint(0, 30))
    world.finish()


def lost_answer(call):
    def play(world, chance):
        world.relay.add(CALLS[call], lose=True)
        world.interruptions += 1  # nobody can know that a part has come
        world.finish()
    return Scenario(play)


def silent_at(call):
    """The server takes the request, or not even that, and says nothing."""
    def play(world, chance):
        world.be_impatient()
        silences = chance.randint(1, 2)
        random_file(chance, world.folder / "weights/in parts.bin", 6 * PART)  # or there would be no completion
        world.relay.add(CALLS[call], times=silences, silent=True)
        world.interruptions += silences
        world.finish_within_patience(silences)
    return Scenario(play)


def silent_after_doing(call):
    """The Hub does what it was asked, and its answer never comes, on a line that stays open."""
    def play(world, chance):
        world.be_impatient()
        random_file(chance, world.folder / "weights/in parts.bin", 6 * PART)
        rule = world.relay.add(CALLS[call], hold=threading.Event())
        world.interruptions += 1  # nobody can know that it was done
        try:
            world.finish_within_patience(1)
        finally:
            rule.hold.set()
    return Scenario(play)


def silent_inside_the_body(world, chance):
    world.be_impatient()
    random_file(chance, world.folder / "weights/in parts.bin", 9 * PART)
    silences = chance.randint(1, 2)
    world.relay.add(CALLS["part"], times=silences, stall_body_after=chance.randint(1, PART - 1))
    world.interruptions += silences
    world.finish_within_patience(silences)


def refused_at(call, status):
    def play(world, chance):
        headers = {"Retry-After": "1"} if status in (429, 503) else {}
        body = chance.choice([HTML, error("Something is not right here"), b""])
        world.relay.add(CALLS[call], times=chance.randint(1, 2), status=status, body=body, headers=headers)
        world.finish()
    return Scenario(play)


def too_many_requests(world, chance):
    """A quota that is used up: told, waited out, gone on with."""
    world.relay.add(CALLS[chance.choice(list(CALLS))], status=429, body=error("Too many requests"),
                    headers={"RateLimit": '"api";r=0;t=2', "RateLimit-Policy": '"fixed window";"api";q=1000;w=300'})
    outcome = world.finish()
    waits = [event for event in outcome.events if event["event"] == "waiting"]
    require(not waits or waits[0]["seconds"] <= 3, "waits for another time than it was told", waits)


def expired_addresses(world, chance):
    world.relay.add(CALLS["part"], times=chance.randint(1, 3), status=403,
                    body=b"<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
    world.interruptions += 1
    world.finish()


def wrong_etag(world, chance):
    """The storage says another ETag than it means, and then refuses to put the parts together."""
    random_file(chance, world.folder / "weights/in parts.bin", 6 * PART)
    world.relay.add(CALLS["part"], answer_headers={"ETag": '"00000000000000000000000000000000"'})
    world.interruptions += 2
    world.finish()


def late_answers(world, chance):
    """Requests overtake each other."""
    for _ in range(chance.randint(3, 12)):
        world.relay.add(CALLS[chance.choice(["part", "part", "part", "verify", "preupload", "completion"])],
                        delay=chance.uniform(0.1, 0.8))
    world.finish()


def moved_head(world, chance):
    """Somebody else commits another file meanwhile: both are there in the end."""
    other = "by somebody else.txt"
    world.relay.add(CALLS[chance.choice(["preupload", "batch", "part", "commit"])], then=lambda: world.commit_by_somebody_else(other))
    world.kept[other] = "b6fc4c620b67d95f953a5c1c1230aaab5db5a1b0"
    world.finish()


def changed_file(world, chance):
    """A file is written while it is on its way: what arrives is one content or the other, never a mixture, and the
    command told of it or sent the newer one."""
    path = world.folder / "weights/large 0.bin"
    world.relay.add(CALLS[chance.choice(["part", "preupload", "batch"])],
                    then=lambda: random_file(chance, path, path.stat().st_size + chance.choice([-7, 0, 13])))
    world.interruptions += 2
    outcome = world.wait(world.start(*world.words()))
    tree = world.sandbox.tree(world.repo)
    if outcome.code == 0 and id_of(tree["weights/large 0.bin"]) != id_of_file(path, True):
        require("weights/large 0.bin" not in tree, "a content that was never in the file, or the old one without a word")
    if outcome.code != 0:
        require("large 0.bin" in outcome.err + outcome.out, "did not name the file", outcome)
        world.finish()
    else:
        world.check_result()


def vanished_file(world, chance):
    gone = chance.choice(sorted(world.files()))
    world.relay.add(CALLS["preupload"], then=lambda: world.folder.joinpath(gone).unlink(missing_ok=True))
    outcome = world.wait(world.start(*world.words()))
    if outcome.code != 0:
        require(gone.rsplit("/", 1)[-1] in outcome.err + outcome.out, "did not name the file", gone, outcome)
        world.interruptions += 1
        world.finish()


def full_disk(world, chance):
    """The journal's disk is full from the start, or becomes so: told, and once there is room again the command goes on."""
    disk = world.small_disk(world.scratch.path / "small disk", 3)
    ballast = disk / "ballast"

    def fill():
        with open(ballast, "wb") as file:
            try:
                while True:
                    file.write(bytes(4096))
                    file.flush()
            except OSError:
                pass

    if chance.random() < 0.5:
        fill()
    else:
        world.relay.add(CALLS[chance.choice(["preupload", "batch", "part"])], then=fill)
    env = {"XDG_DATA_HOME": str(disk / "data"), "XDG_STATE_HOME": str(disk / "state"), "XDG_CONFIG_HOME": str(disk / "config")}
    world.interruptions += 1
    outcome = world.wait(world.start(*world.words(), **env))
    ballast.unlink(missing_ok=True)
    world.relay.clear_rules()
    if outcome.code == 0:
        world.check_result()
    else:
        world.finish(**env)


def journal_files(world):
    return sorted((world.scratch.home / "data").rglob("transfers.sqlite*"))


def torn_journal(world, chance):
    """The power fails: the end of what was written last is not on the disk."""
    world.killed(*world.words(), after=chance.uniform(0.3, 1.5))
    for path in journal_files(world):
        if path.name.endswith("-wal") and path.stat().st_size:
            with open(path, "r+b") as file:
                file.truncate(chance.randint(0, path.stat().st_size))
        elif path.name.endswith("-shm"):
            path.unlink()
    world.interruptions += 100  # what was not written down may have to be sent again
    world.finish()


def damaged_journal(world, chance):
    world.killed(*world.words(), after=chance.uniform(0.3, 1.5))
    for path in journal_files(world):
        data = bytearray(path.read_bytes())
        if not data:
            continue
        for _ in range(chance.randint(1, 2000)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[:chance.randint(1, len(data))] if chance.random() < 0.3 else data)
    world.interruptions += 100
    world.finish()


def foreign_journal(world, chance):
    """A newer version of the program, or another program altogether, left a file where the journal is to be."""
    world.killed(*world.words(), after=2)
    files = journal_files(world)
    require(files, "no journal was kept")
    for path in files:
        path.unlink()
    database = sqlite3.connect(files[0])
    database.execute("create table jobs (strange text)")
    database.execute("pragma user_version = 9999")
    database.commit()
    database.close()
    world.interruptions += 100
    world.finish()


def jumping_clock(world, chance):
    """The time of day jumps by hours, forth or back, between the runs and while one is under way."""
    library = next(iter(sorted(Path("/usr/lib").rglob("libfaketimeMT.so.1"))), None)
    if not library:
        raise NotImplementedError("scenarios with a jumping clock: libfaketime is not installed")
    times = world.scratch.path / "time"
    times.write_text("+0s")
    env = {"LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(times), "FAKETIME_NO_CACHE": "1",
           "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1"}
    jump = lambda: times.write_text(chance.choice(["+26h", "-26h", "+400d", "-3m"]))  # noqa: E731
    with Later(chance.uniform(0.1, 0.8), jump):
        world.killed(*world.words(), after=chance.uniform(0.3, 1.2), **env)
    jump()
    world.interruptions += 2
    world.finish(**env)


def hostile_weather(world, chance):
    """All at once."""
    for _ in range(chance.randint(2, 5)):
        call = chance.choice(list(CALLS))
        what = chance.choice([{"cut": True}, {"status": 503, "body": HTML}, {"lose": True}, {"delay": 0.4},
                              {"status": 500, "body": error("Internal Error")}, {"cut_body_after": chance.randint(0, PART)}])
        world.relay.add(CALLS[call], **what)
    for _ in range(chance.randint(0, 2)):
        world.killed(*world.words(), after=chance.uniform(0.1, 2))
    world.interruptions += 3
    world.finish()


def interrupted_politely(world, chance):
    """Ctrl+C: says how to go on, and does."""
    import signal
    process = world.start(*world.words())
    world.wait_until_it_asks(process)
    with Later(chance.uniform(0, 0.9), lambda: process.send_signal(signal.SIGINT)):
        outcome = world.wait(process)
    require(outcome.code in (0, 4), "ended otherwise than by the interruption", outcome)
    world.interruptions += 1
    if outcome.code == 0:
        return world.check_result()
    return world.finish()


def copied_folder(world, chance):
    """The same content under many names is sent once."""
    shutil.copytree(world.folder / "weights", world.folder / "copies")
    world.relay.add(CALLS["part"], times=1, status=500)
    world.finish()


SCENARIOS = {
    "upload: killed at any moment": Scenario(killed_anywhere, slow_world),
    "upload: killed between the commit and its answer": Scenario(killed_before_the_answer),
    **{f"upload: killed at a {call}": killed_at(call) for call in CALLS},
    **{f"upload: line cut at a {call}": cut_at(call) for call in CALLS},
    "upload: line cut inside a body": Scenario(cut_inside_the_body),
    "upload: line cut inside an answer": Scenario(cut_inside_the_answer),
    **{f"upload: answer of a {call} lost": lost_answer(call) for call in CALLS},
    **{f"upload: silence at a {call}": silent_at(call) for call in CALLS},
    **{f"upload: silence after a {call} was done": silent_after_doing(call) for call in ("part", "completion", "commit")},
    "upload: silence inside a body": Scenario(silent_inside_the_body),
    **{f"upload: {status} at a {call}": refused_at(call, status) for status in (429, 500, 503, 504) for call in CALLS},
    "upload: quota used up": Scenario(too_many_requests),
    "upload: addresses of parts expired": Scenario(expired_addresses),
    "upload: wrong ETag of a part": Scenario(wrong_etag),
    "upload: requests overtake each other": Scenario(late_answers),
    "upload: head moved": Scenario(moved_head),
    "upload: file changed on its way": Scenario(changed_file),
    "upload: file vanished on its way": Scenario(vanished_file),
    "upload: disk of the journal full": Scenario(full_disk),
    "upload: power lost, journal torn": Scenario(torn_journal, slow_world),
    "upload: journal damaged": Scenario(damaged_journal, slow_world),
    "upload: journal of a newer version": Scenario(foreign_journal),
    "upload: clock jumps": Scenario(jumping_clock, slow_world),
    "upload: everything at once": Scenario(hostile_weather, slow_world),
    "upload: interrupted": Scenario(interrupted_politely, slow_world),
    "upload, several commits: killed at any moment": Scenario(killed_anywhere, SeriesWorld),
    "upload, several commits: killed before an answer": Scenario(killed_before_the_answer, SeriesWorld),
    "upload, several commits: answer of a commit lost": Scenario(lost_answer("commit").play, SeriesWorld),
    "upload, several commits: 503 at a commit": Scenario(refused_at("commit", 503).play, SeriesWorld),
    "upload, several commits: 504 at a commit": Scenario(refused_at("commit", 504).play, SeriesWorld),
    "upload, several commits: head moved": Scenario(moved_head, SeriesWorld),
    "upload: same content twice, first part refused": Scenario(copied_folder),
}
