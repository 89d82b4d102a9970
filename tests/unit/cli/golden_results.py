"""Golden results: what `evaluate` prints for each sample. Large ones are kept as digests, one for each report."""
import hashlib
import re

from command import ROOT, SAMPLES, evaluation, name_of

FOLDER = ROOT / "tests/golden/results"
LARGEST = 1_000_000  # bytes that are kept as they are
RENEW = "to renew: python3 tests/unit/cli/renew_results.py build/native/bin/dealbench, then look at the difference"


def samples():
    return sorted(SAMPLES.glob("*.dealplan.json"))


def golden_file(plan, result):
    return FOLDER / f"{name_of(plan)}.evaluation.{'json' if len(result) <= LARGEST else 'sha256'}"


def parts(result):
    """(name, bytes) of the head and of each report: a report begins on a line of its own."""
    starts = [(match.start(), match[1].decode()) for match in re.finditer(rb'^"(funnel|deals|pipeline|visits|tier|planning|guide)":', result, re.M)]
    # "deals" and "visits" stand inside other reports too: the first of each name in the order of the result counts.
    begins, last = [(0, "head")], 0
    for name in ("funnel", "deals", "pipeline", "visits", "tier", "planning", "guide"):
        last = next((start for start, found in starts if found == name and start >= last), last)
        begins.append((last, name))
    ends = [start for start, _ in begins[1:]] + [len(result)]
    return [(name, result[start:end]) for (start, name), end in zip(begins, ends)]


def digests(result):
    rows = [("all", result), *parts(result)]
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in rows).encode()


def golden_bytes(result):
    return result if len(result) <= LARGEST else digests(result)


def first_difference(wanted, got):
    """Where two texts part, for people."""
    ours, theirs = wanted.split(b"\n"), got.split(b"\n")
    for number, (one, other) in enumerate(zip(ours, theirs), 1):
        if one != other:
            column = next((i for i, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
            cut = slice(max(0, column - 60), column + 60)
            return f"line {number}, column {column + 1}\n  golden: …{one[cut].decode(errors='replace')}…\n  now:    …{other[cut].decode(errors='replace')}…"
    return f"one ends after line {min(len(ours), len(theirs))}"


def renew():
    """Writes every golden result anew; gives back the files that changed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = {}
    for plan in samples():
        result = evaluation(plan)
        wanted[golden_file(plan, result)] = golden_bytes(result)
    changed = [path for path in FOLDER.iterdir() if path not in wanted]
    for path in changed:
        path.unlink()
    for path, data in wanted.items():
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
            changed.append(path)
    return sorted(changed)
