"""What becomes of uploads and downloads when things go wrong: seeded scenarios with a broken line, a broken Hub, a broken
disk and a program that is killed, each judged by what is on the Hub and on the disk in the end.

    faults.py [--seed N] [--count N] [--jobs N] [--only WORD] [--verbose]

A scenario is made from the seed and its number alone. It runs the command, with whatever goes wrong, again and again as a
person would, until it succeeds; then the result must be exactly right, made by exactly one commit, with hardly anything
sent or fetched twice, and with the truth told each time that it failed. The table counts them by what went wrong."""

import argparse
import collections
import concurrent.futures
import dataclasses
import os
import random
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "system"))

import downloads  # noqa: E402
import uploads  # noqa: E402
from world import Wrong  # noqa: E402

SCENARIOS = {**uploads.SCENARIOS, **downloads.SCENARIOS}


@dataclasses.dataclass
class Result:
    number: int
    name: str
    failure: str = ""
    skipped: str = ""
    seconds: float = 0.0
    runs: int = 0
    again: int = 0  # bytes that were acknowledged before and sent again, or fetched beyond the size


def perform(seed, number, name):
    chance = random.Random(f"{seed}/{number}")
    result = Result(number, name)
    begin = time.monotonic()
    world = None
    try:
        world = SCENARIOS[name].world(chance)
        SCENARIOS[name].play(world, chance)
    except Wrong as wrong:
        result.failure = str(wrong)
    except NotImplementedError as reason:
        result.skipped = str(reason)
    except Exception:  # a fault of the scenario is to be seen like one of the program
        result.failure = traceback.format_exc()
    finally:
        if world:
            result.runs, result.again = world.runs, world.bytes_again
            world.close()
    result.seconds = time.monotonic() - begin
    return result


def show(results, seed):
    by_name = collections.defaultdict(list)
    for result in results:
        by_name[result.name].append(result)
    print(f"\n{'what goes wrong':<58} {'done':>5} {'wrong':>6} {'runs':>5} {'again':>9} {'seconds':>8}")
    for name, group in sorted(by_name.items()):
        played = [r for r in group if not r.skipped]
        print(f"{name:<58} {len(played):>5} {sum(bool(r.failure) for r in group):>6} {sum(r.runs for r in group):>5} "
              f"{max(r.again for r in group) / 1e6:>6.1f} MB {max(r.seconds for r in group):>8.1f}")
    for reason in sorted({r.skipped for r in results if r.skipped}):
        print(f"SKIPPED {reason}")
    played, failed = [r for r in results if not r.skipped], [r for r in results if r.failure]
    for result in failed:
        print(f"\n{result.name}: --seed {seed} --number {result.number}\n{result.failure}")
    print(f"\n{len(played) - len(failed)} passed, {len(failed)} failed", flush=True)
    return not failed and bool(played)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0, help="0 takes a new one, which is printed")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--number", type=int, help="only this scenario of the seed")
    parser.add_argument("--only", default="", help="only scenarios whose name has this word")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    seed = options.seed or random.randrange(1, 1 << 32)
    print(f"seed {seed}", flush=True)
    names = list(SCENARIOS)
    random.Random(seed).shuffle(names)
    numbers = [options.number] if options.number is not None else range(options.count)
    wanted = [(number, names[number % len(names)]) for number in numbers]
    wanted = [(number, name) for number, name in wanted if options.only in name]
    results = []
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for future in concurrent.futures.as_completed([pool.submit(perform, seed, *one) for one in wanted]):
            result = future.result()
            results.append(result)
            if result.failure or options.verbose:
                state = "WRONG" if result.failure else result.skipped or "right"
                print(f"{result.number:>4} {result.name}: {state} ({result.seconds:.1f} s)", flush=True)
    return 0 if show(results, seed) else 1


if __name__ == "__main__":
    os.environ.setdefault("PYTHONDONTWRITEBYTECODE", "1")
    sys.exit(main())
