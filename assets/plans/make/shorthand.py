"""Short notations for what samples hold in great number."""
CHECKS = {1: 5, 2: 6, 3: 6, 4: 4, 5: 4, 6: 5, 7: 5, 8: 5, 9: 5}  # sub-questions of each of the nine checks
CHECK_WORDS = {"y": "yes", "p": "partly", "n": "no", "u": "unknown"}
MARK_WORDS = {"n": "not_done", "p": "partly", "d": "done", "x": "not_applicable"}
KNOWN_WORDS = {"g": "guessed", "h": "heard", "s": "said"}
LAYERS = ("present_state", "problem", "consequence", "goal", "standard")
MOVES = ("v01", "v02", "v05", "v06", "v07", "v16", "v17", "v18", "v19", "v23", "v25", "v26", "v28")  # of the eight moves
ITEMS = tuple(f"v{number:02d}" for number in range(1, 31))
SCALES = ("e1", "e2", "e3", "e4", "e5", "e6", "useful", "pleasant")
STAGE_LANES = {
    1: "sales_goal sales_people sales_reason solution_scenes delivery_past_risks",
    2: "sales_roles sales_objective solution_workshop delivery_opinion",
    3: "sales_deciders sales_criteria solution_outline solution_proof delivery_may_promise",
    4: "sales_positions sales_terms solution_return solution_test delivery_plan delivery_prepare",
    5: "sales_signature sales_commitments solution_hand_over delivery_deploy",
    6: "sales_next solution_new_scenes delivery_success delivery_collection",
}


def by_letter(names, letters, words):
    """"yn-": the word of each letter, by name; "-" leaves a name out."""
    letters = letters.replace(" ", "")
    if len(letters) != len(names):
        raise ValueError(f"{len(letters)} letters for {len(names)} names: {letters}")
    return {name: words[letter] for name, letter in zip(names, letters) if letter != "-"}


def quiz(letters):
    """The twenty questions: "210 2112 ..."."""
    return by_letter([f"q{number}" for number in range(1, 21)], letters, {str(option): option for option in range(4)})


def checks(letters):
    """The nine checks, a group of letters each; the last groups may be missing."""
    answers = {}
    for (check, count), group in zip(CHECKS.items(), letters.split()):
        answers.update(by_letter([f"c{check}_{number}" for number in range(1, count + 1)], group, CHECK_WORDS))
    return answers


def marks(letters):
    """13 letters for the moves, 30 for the whole list."""
    return by_letter(MOVES if len(letters.replace(" ", "")) == len(MOVES) else ITEMS, letters, MARK_WORDS)


def layers(letters):
    return by_letter(LAYERS, letters, KNOWN_WORDS)


def ratings(letters):
    """Six scales and two of experience, 1..5."""
    return by_letter(SCALES, letters, {str(mark): mark for mark in range(1, 6)})


def lanes(*stages, but=""):
    """All items of these stages but those named."""
    names = [f"s{stage}_{item}" for stage in stages for item in STAGE_LANES[stage].split()]
    return [name for name in names if name not in but.split()]


def talk(turns, questions):
    """Turns like "r20 c95 s4" in seconds; questions like "20n 130a" in seconds since the start, with the kind's letter."""
    speakers = {"r": "rep", "c": "customer", "s": "silence"}
    kinds = {"c": "confirmation", "n": "new_information", "a": "attitude", "m": "commitment", "w": "concern", "-": "none"}
    return {
        "talk_speakers": [speakers[turn[0]] for turn in turns.split()],
        "talk_ms": [int(turn[1:]) * 1000 for turn in turns.split()],
        "question_ms": [int(question[:-1]) * 1000 for question in questions.split()],
        "question_kinds": [kinds[question[-1]] for question in questions.split()],
    }


def yuan(amount):
    return amount * 100


def fingerprint(code, place, **evidence):
    """What an acknowledgement names: FNV-1a over code, place and evidence, as the program computes it."""
    value = 14695981039346656037
    for text in [f"{code} {place}", *(part for item in evidence.items() for part in item)]:
        data = text.encode()
        for byte in str(len(data)).encode() + b":" + data:
            value = (value ^ byte) * 1099511628211 % 2 ** 64
    return f"{value:016x}"
