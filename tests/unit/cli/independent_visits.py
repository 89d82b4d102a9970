"""The visits once more: checklist, the eight moves, effective visits, evaluation, score, and the team's weekly counters. From
docs/method/VISIT-001 to -003, -006 to -009, -013."""
import datetime

from independent_plan import day, mean, stated

WEEKS = 8


def tally(items, marks):
    """(percent, counts) of the checklist's items."""
    found = [marks.get(item["id"], "unmarked") for item in items]
    counts = {name: found.count(name) for name in ("done", "partly", "not_done", "not_applicable", "unmarked")}
    base = len(found) - counts["not_applicable"]
    known = counts["unmarked"] < base  # an item that applies has a mark
    return (100 * (2 * counts["done"] + counts["partly"]) / (2 * base) if base and known else None), counts


def reason_passes(visit, rules):
    text, answers = (visit.get("reason") or "").strip(), visit.get("reason_answers", {})
    filled = {slot for slot, value in visit.get("reason_slots", {}).items() if stated(value)}

    def passed(test):
        if test["id"] in answers:
            return answers[test["id"]] == "yes"
        by_slots = bool(test["needs_slots"]) and set(test["needs_slots"]) <= filled
        by_length = test["max_characters"] > 0 and len(text) <= test["max_characters"]
        return bool(text) and (by_slots or by_length)
    return bool(text) and sum(passed(test) for test in rules["tests"]) >= rules["required"]


def layers_of(plan, visit):
    """What is known of the person's concept, by layer of the playbook."""
    known = {layer["id"] for layer in plan.playbook["visit"]["concept_layers"]}
    return {layer: status for layer, status in visit.get("concept_layers", {}).items() if layer in known}


def record_of(plan, visit):
    """What the record shows: whole numbers, yes is 1."""
    section, until = plan.playbook["visit"], day(visit.get("on")) or datetime.date.max
    person = plan.find("people", (visit.get("people") or [None])[0])
    kinds = {kind["id"] for kind in plan.playbook["people"]["kinds"]}
    deal = plan.find("deals", visit.get("deal"))
    rows = [row for row in plan.of("deal_people", "deal", deal["id"]) if person and row.get("person") == person["id"]] if deal else []
    ratings = [rating for rating in plan.of("ratings", "deal", deal["id"]) if person and rating.get("person") == person["id"] and rating.get("on")
               and day(rating["on"]) <= until] if deal else []
    latest = max((rating["on"] for rating in ratings), default=None)
    filled = lambda form: [field["id"] for field in section[f"{form}_form"] if stated(visit.get(form, {}).get(field["id"]))]
    opening, happened = filled("opening"), lambda field: bool(visit.get(field))
    return {
        "person_known": bool(person),
        "role_known": bool(rows and set(rows[-1].get("kinds", [])) & kinds),
        "mode_known": bool(latest and [rating for rating in ratings if rating["on"] == latest][-1].get("mode")),
        "concept_guess": len(layers_of(plan, visit)),
        "best_commitment": "best_commitment" in visit,
        "minimum_commitment": "minimum_commitment" in visit,
        "reason_passes": reason_passes(visit, section["reason"]),
        "reason_confirmed": visit.get("reason_confirmed", False),
        "purpose_said": "purpose" in opening, "process_said": "process" in opening, "payoff_said": "payoff" in opening,
        "opening_agreed": "consent" in opening,
        "questions_answered": visit.get("questions_answered", 0),
        "new_facts": visit.get("new_facts", 0),
        "advantages_linked": visit.get("advantages_linked", 0),
        "reaction_asked": visit.get("reaction_asked", False),
        "commitment_level": visit.get("commitment_level", 0),
        "commitment_action": stated(visit.get("commitment")),
        "commitment_person": bool(plan.find("people", visit.get("commitment_by"))),
        "commitment_date": happened("commitment_due"),
        "concern_named": stated(visit.get("concern")),
        "summary_filled": len(filled("summary")),
        "summary_sent": happened("summary_sent_on"),
        "summary_accepted": visit.get("summary_accepted", False),
        "next_date": happened("next_on"),
    }


def meets(record, conditions):
    return all(record[condition["fact"]] >= condition["at_least"] for condition in conditions)


def moves_done(plan, visit, record):
    section, marks = plan.playbook["visit"], visit.get("marks", {})
    done = set()
    for move in section["moves"]:
        starred = [marks.get(item["id"]) for item in section["checklist"] if item["move"] == move["move"]]
        applicable = [mark for mark in starred if mark != "not_applicable"]
        marked = bool(applicable) and all(mark == "done" for mark in applicable)
        proven = any(meets(record, way["all"]) for way in move["done_when"])
        if {"marks": marked, "record": proven, "either": marked or proven, "both": marked and proven}[section["move_proof"]]:
            done.add(move["move"])
    return done


def is_effective(plan, visit):
    rules, record = plan.playbook["visit"]["effective"], record_of(plan, visit)
    return set(rules["moves"]) <= moves_done(plan, visit, record) and meets(record, rules["conditions"])


def is_obtained(plan, visit):
    """Real, and high enough."""
    record = record_of(plan, visit)
    real = record["commitment_action"] and record["commitment_person"] and record["commitment_date"]
    return bool(real and visit.get("commitment_level", 0) >= plan.playbook["visit"]["commitment"]["obtained_level"])


def check_visit(plan, visit, got, see):
    place, section = f"visits/{visit['id']}", plan.playbook["visit"]
    items = [item for item in section["checklist"] if visit.get("depth") == "full" or item["move"] > 0]
    percent, counts = tally(items, visit.get("marks", {}))
    see.number(f"{place}/checklist", percent, got["checklist"]["percent"])
    for name, count in counts.items():
        see.exact(f"{place}/checklist/{name}", count, got["checklist"][name])
    for index, ring in enumerate(got["checklist"]["rings"], 1):
        see.number(f"{place}/ring/{index}", tally([item for item in items if item["ring"] == index], visit.get("marks", {}))[0], ring["percent"])
    record = record_of(plan, visit)
    done = moves_done(plan, visit, record)
    see.exact(f"{place}/moves", sorted(done), [move["move"] for move in got["moves"] if move["done"]])
    see.exact(f"{place}/effective", is_effective(plan, visit), got["effective"]["effective"])
    see.exact(f"{place}/reason", record["reason_passes"], got["reason"]["passes"])
    see.exact(f"{place}/obtained", is_obtained(plan, visit), got["commitment"]["obtained"])
    rules = section["evaluation"]
    rated = [value for scale, value in visit.get("ratings", {}).items() if scale in {entry["id"] for entry in rules["scales"]}]
    average = mean(rated) if len(rated) >= rules["min_rated"] else None
    see.number(f"{place}/mean", average, got["evaluation"]["mean"])
    weights, level = section["score_weights"], visit.get("commitment_level")
    parts = (percent, None if average is None else (average - rules["low"]) / (rules["high"] - rules["low"]) * 100, None if level is None else level / 5 * 100)
    score = None if None in parts else sum(part * weights[name] for part, name in zip(parts, ("checklist", "evaluation", "commitment")))
    see.number(f"{place}/score", score, got["score"]["score"])


def monday(on):
    return on - datetime.timedelta(days=on.weekday())


def counters(plan, reps, first, last):
    """Hits and base of each rate, of visits whose week begins in first..last."""
    section, rates = plan.playbook["visit"], {name: [0, 0] for name in ("effective", "commitments_obtained", "commitments_kept", "concept_clarified", "customer_talks")}

    def count(name, hit):
        rates[name][0] += bool(hit)
        rates[name][1] += 1

    visits = [visit for visit in plan.visits_done(plan.today) if visit.get("on") and visit.get("owner") in reps and first <= monday(day(visit["on"])) <= last]
    for visit in visits:
        count("effective", is_effective(plan, visit))
        if "commitment_level" in visit:
            count("commitments_obtained", is_obtained(plan, visit))
        layers = layers_of(plan, visit)
        if layers:
            count("concept_clarified", all(layers.get(layer["id"]) == "said" for layer in section["concept_layers"]))
        spoken = {who: sum(ms for speaker, ms in zip(visit.get("talk_speakers", []), visit.get("talk_ms", [])) if speaker == who) for who in ("rep", "customer")}
        if sum(spoken.values()):
            count("customer_talks", 100 * spoken["customer"] / sum(spoken.values()) >= section["targets"]["customer_talks_from_percent"])
    for visit in plan.all("visits"):
        due = day(visit.get("commitment_due"))
        counts = due and visit.get("state") != "cancelled" and visit.get("commitment_level", 5) >= section["commitment"]["obtained_level"]
        if not counts or visit.get("owner") not in reps or not first <= monday(due) <= last:
            continue
        state = visit.get("commitment_state", "open")
        if state != "open" or due < plan.today:
            count("commitments_kept", state == "kept")
    return len(visits), rates


def check_row(plan, reps, first, last, got, see, place):
    visits, rates = counters(plan, reps, first, last)
    see.exact(f"{place}/visits", visits, got["visits"])
    for name, (hits, base) in rates.items():
        see.exact(f"{place}/{name}", (hits, base), (got[name]["hits"], got[name]["base"]))
        see.number(f"{place}/{name}/percent", 100 * hits / base if base else None, got[name]["percent"])
        target = plan.playbook["visit"]["targets"][name]
        see.exact(f"{place}/{name}/meets", hits * 10**6 >= round(target * 10**6) * base if base else None, got[name]["meets"])


def check_weekly(plan, got, see):
    first = monday(plan.today) - datetime.timedelta(weeks=WEEKS - 1)
    last = monday(plan.today)
    members = {member["id"] for member in plan.all("members")}
    reps = {member["id"] for member in plan.all("members") if member.get("role") == "rep"}
    reps |= {visit["owner"] for visit in plan.visits_done(plan.today) if visit.get("on") and visit.get("owner") in members}
    see.exact("visits/weekly/weeks", WEEKS, got["weeks"])
    see.exact("visits/weekly/reps", sorted(reps), [row["rep"] for row in got["reps"]])
    check_row(plan, reps, first, last, got["team"], see, "visits/weekly/team")
    for row in got["reps"]:
        check_row(plan, {row["rep"]}, first, last, row, see, f"visits/weekly/{row['rep']}")
    for row in got["rows"]:
        check_row(plan, {row["rep"]}, day(row["week"]), day(row["week"]), row, see, f"visits/weekly/{row['rep']}/{row['week']}")
    see.exact("visits/weekly/rows", len(reps) * WEEKS, len(got["rows"]))


def check_visits(plan, result, see):
    reports = {got["id"]: got for got in result["visits"]["visits"]}
    see.exact("visits", sorted(visit["id"] for visit in plan.all("visits")), sorted(reports))
    for visit in plan.all("visits"):
        if visit.get("state") == "done":
            check_visit(plan, visit, reports[visit["id"]], see)
    check_weekly(plan, result["visits"]["team"]["weekly"], see)
