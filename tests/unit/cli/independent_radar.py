"""The deal radar once more: quiz, people map, coverage of roles, readings, health with its caps. From docs/method/RADAR-001 to -005, -010."""
from independent_plan import day, days_between, mean
from independent_tier import tier_of

INDICATORS = ("coach", "coverage", "support", "willingness", "needs", "motives")


def answers_on(plan, deal, until):
    """question -> (points, day): the latest answer about us; of one day the later record counts."""
    latest = {}
    for record in plan.of("assessments", "deal", deal["id"]):
        on = day(record.get("on"))
        if on is None or on > until or record.get("rival"):
            continue
        for question, points in record.get("answers", {}).items():
            if question not in latest or latest[question][1] <= on:
                latest[question] = (points, on)
    return latest


def quiz(plan, deal, until):
    questions = plan.playbook["radar"]["questions"]
    latest = {question: found for question, found in answers_on(plan, deal, until).items() if question in {entry["id"] for entry in questions}}
    indicators = {}
    for indicator in INDICATORS:
        points = [latest[entry["id"]][0] if entry["id"] in latest else 0 for entry in questions if entry["indicator"] == indicator]
        indicators[indicator] = 100 * sum(points) / (3 * len(points))
    unanswered = [entry["id"] for entry in questions if entry["id"] not in latest]
    oldest = min((on for _, on in latest.values()), default=None)
    return {"indicators": indicators, "latest": latest, "unanswered": unanswered, "completeness": 1 - len(unanswered) / len(questions),
            "assessable": len(unanswered) < plan.playbook["radar"]["unanswered_limit"], "oldest": oldest}


def stage_on(plan, deal, until):
    """What is stated about now counts from its own day on; before that the latest change, else the first."""
    since = day(deal.get("stage_since"))
    changes = [(day(change["since"]), change["stage"]) for change in plan.of("stage_changes", "deal", deal["id"]) if "since" in change and "stage" in change]
    changes = [change for change in changes if since is not None and change[0] < since]
    if since is None or since <= until or not changes:
        return deal.get("stage", 1)
    before = [change for change in changes if change[0] <= until]
    return max(before)[1] if before else max(change for change in changes if change[0] == min(changes)[0])[1]


def people_on(plan, deal, until):
    """Those on the map of the deal, as known on the day."""
    kinds = {kind["id"]: kind for kind in plan.playbook["people"]["kinds"]}
    rows = {}
    for record in plan.of("deal_people", "deal", deal["id"]):
        known = plan.find("people", record.get("person"))
        if known and not (known.get("known_since") and day(known["known_since"]) > until):
            rows.setdefault(record["person"], []).append(record)
    people = []
    for person, records in sorted(rows.items()):
        own = [kinds[kind] for kind in records[-1].get("kinds", []) if kind in kinds]
        met = [day(on) for record in records for on in record.get("met_on", [])]
        met += [day(visit["on"]) for visit in plan.visits_done(until, deal["id"]) if visit.get("on") and person in visit.get("people", [])]
        met = [on for on in met if on <= until]
        ratings = [rating for rating in plan.of("ratings", "deal", deal["id"])
                   if rating.get("person") == person and rating.get("on") and day(rating["on"]) <= until]
        latest = max((rating["on"] for rating in ratings), default=None)
        people.append({"id": person, "kinds": {kind["id"] for kind in own}, "roles": {kind["role"] for kind in own}, "decides": any(kind["decides"] for kind in own),
                       "influence": records[-1].get("influence"), "last_met": max(met, default=None),
                       "rating": [rating for rating in ratings if rating["on"] == latest][-1] if latest else {}})
    return people


def coverage(plan, stage, tier, people):
    """(rate, key people): groups of roles that the stage asks for."""
    table, order = plan.playbook["people"]["coverage"], ("may", "should", "must")
    rows = {row["id"]: row for row in table["rows"]}
    must, met, key = 0, 0, set()
    for group in table["tiers"][tier]:
        asked = max(order.index((rows[name]["by_stage"] + ["may"] * 20)[stage - 1]) for name in group["rows"])
        if order[asked] != "must":
            continue
        filling = [person for person in people for name in group["rows"] if person["kinds"] & set(rows[name]["kinds"])]
        must += 1
        met += any(person["last_met"] for person in filling)
        key |= {person["id"] for person in filling}
    return (met / must if must else None), key


def people_map(plan, deal, stage, tier, until):
    rules, modes = plan.playbook["people"]["map"], {mode["id"]: mode["willingness"] for mode in plan.playbook["people"]["response_modes"]}
    people = people_on(plan, deal, until)
    rate, key_ids = coverage(plan, stage, tier, people)
    key = [person for person in people if person["id"] in key_ids]

    def coach(person):
        passed = sum(person["rating"].get(test) == "yes" for test in ("we_are_credible", "coach_is_credible", "coach_wants_us"))
        stale = person["last_met"] is None or days_between(person["last_met"], until) > rules["coach_stale_days"]
        return 100 * passed / 3 * (rules["coach_stale_factor"] if stale else 1)

    rated = [(person["rating"]["support"], rules["influence_weight"].get(person["influence"], rules["unknown_influence_weight"]))
             for person in people if person["rating"].get("support") is not None]
    out = {
        "coach": max((coach(person) for person in people if "coach" in person["roles"]), default=None),
        "coverage": 100 * rate if people and rate is not None else None,
        "support": (sum(s * w for s, w in rated) / sum(w for _, w in rated) + 5) * 10 if rated else None,
        "willingness": mean(modes[person["rating"]["mode"]] for person in key if person["rating"].get("mode")),
        "needs": 100 * sum(bool(person["rating"].get("result_in_customer_numbers")) for person in key) / len(key) if key else None,
        "motives": 100 * sum(person["rating"].get("win_status") == "said" for person in key) / len(key) if key else None,
    }
    return out, people, key_ids


def caps(plan, stage, scored, people, until):
    answer = {question: points for question, (points, _) in scored["latest"].items()}
    hits = []
    for cap in plan.playbook["radar"]["caps"]:
        if stage < cap["from_stage"]:
            continue
        answered = answer.get(cap.get("question")) == cap.get("option") and cap.get("question") in answer
        trigger = cap["trigger"]
        if trigger == "answer":
            holds = answered
        elif trigger == "decider_not_met":
            deciders = [person for person in people if person["decides"]]
            holds = not any(person["last_met"] for person in deciders) if deciders else answered
        elif trigger == "opponent_answer":
            opponents = [person for person in people if (person["rating"].get("support") or 0) <= cap["opponent_support"]]
            strong = any(person["roles"] & {"economic_buyer", "technical_buyer"} for person in opponents)
            holds = answered and (strong or not opponents)
        else:
            holds = scored["oldest"] is not None and days_between(scored["oldest"], until) > cap["max_age_days"]
        if holds:
            hits.append((cap["ceiling"], cap["id"]))
    return sorted(hits)


def health(plan, actual, stage, hits):
    section, standard = plan.playbook["radar"], plan.playbook["stages"]["list"][stage - 1]["standard"]
    weights = {entry["id"]: entry["weight"] for entry in section["indicators"]}
    filled = {i: 1 if standard[i] == 0 else min(1, actual[i] / standard[i]) for i in INDICATORS}
    uncapped = sum(weights[i] * filled[i] for i in INDICATORS)
    value = min([uncapped, *(ceiling for ceiling, _ in hits)])
    covered = [min(actual[i], standard[i]) for i in INDICATORS]
    wanted = [standard[i] for i in INDICATORS]
    area = sum(wanted[j] * wanted[j - 1] for j in range(6))
    bands = sorted(section["bands"], key=lambda band: -band["from"])
    return {"value": value, "uncapped": uncapped, "gaps": {i: weights[i] * (1 - filled[i]) for i in INDICATORS},
            "band": next(band["id"] for band in bands if round(value, 6) >= band["from"]),
            "covered": all(filled[i] >= 1 for i in INDICATORS),
            "polygon_share": sum(covered[j] * covered[j - 1] for j in range(6)) / area if area else 1}


def check_deal(plan, deal, got, see):
    place, until = f"deals/{deal['id']}", plan.today
    stage = stage_on(plan, deal, until)
    tier = tier_of(plan, "deals", deal) or "strategic"
    see.exact(f"{place}/stage", stage, got["stage"]["number"])
    see.exact(f"{place}/tier", tier, got["tier"])
    scored = quiz(plan, deal, until)
    see.numbers(f"{place}/quiz", scored["indicators"], got["quiz"]["indicators"])
    see.exact(f"{place}/unanswered", scored["unanswered"], got["quiz"]["unanswered"])
    see.number(f"{place}/completeness", scored["completeness"], got["quiz"]["completeness"])
    see.exact(f"{place}/assessable", scored["assessable"], got["quiz"]["assessable"])
    age = days_between(scored["oldest"], until) if scored["oldest"] else None
    see.exact(f"{place}/age", age, got["quiz"]["oldest_answer_age_days"])
    mapped, people, key = people_map(plan, deal, stage, tier, until)
    see.exact(f"{place}/people", [person["id"] for person in people], [person["id"] for person in got["people"]])
    see.exact(f"{place}/key people", sorted(key), got["coverage"]["key_people"])
    see.numbers(f"{place}/map", mapped, got["map"]["indicators"])
    used = {}
    for i in INDICATORS:
        readings = {"quiz": scored["indicators"][i], "map": mapped[i]}
        choice = deal.get("indicator_sources", {}).get(i)
        stated = {name: value for name, value in readings.items() if value is not None}
        used[i] = stated.get(choice, min(stated.values())) if choice != "map" or mapped[i] is not None else readings["quiz"]
        see.number(f"{place}/used/{i}", used[i], got["readings"][i]["used"])
        apart = mapped[i] is not None and abs(mapped[i] - readings["quiz"]) >= plan.playbook["radar"]["differ_from"]
        see.exact(f"{place}/differs/{i}", apart, got["readings"][i]["differs"])
    radar = plan.playbook["stages"]["list"][stage - 1]["radar"]
    status = "radar_off" if not radar else "assessed" if scored["assessable"] else "not_assessable"
    see.exact(f"{place}/status", status, got["status"])
    if status != "assessed":
        see.exact(f"{place}/health", None, got["health"])
        return
    hits = caps(plan, stage, scored, people, until)
    wanted = health(plan, used, stage, hits)
    see.exact(f"{place}/caps", [name for _, name in hits], [cap["id"] for cap in got["health"]["caps"]])
    see.exact(f"{place}/cap_binds", wanted["value"] < wanted["uncapped"], got["health"]["cap_binds"])
    for name in ("value", "uncapped", "polygon_share"):
        see.number(f"{place}/health/{name}", wanted[name], got["health"][name])
    for name in ("band", "covered"):
        see.exact(f"{place}/health/{name}", wanted[name], got["health"][name])
    see.numbers(f"{place}/health/gaps", wanted["gaps"], got["health"]["gaps"])


def check_radar(plan, result, see):
    """Every open deal."""
    see.exact("deals", [deal["id"] for deal in plan.all("deals")], [got["id"] for got in result["deals"]])
    for deal, got in zip(plan.all("deals"), result["deals"]):
        see.exact(f"deals/{deal['id']}/closed", plan.is_closed(deal), got["closed"])
        if not plan.is_closed(deal):
            check_deal(plan, deal, got, see)
