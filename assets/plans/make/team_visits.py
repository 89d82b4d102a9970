"""Yunting Software: a year of visits, the people's places in the deals, and what was judged and answered after them."""
import datetime

from .days import TODAY, before, day, later
from .shorthand import CHECKS, LAYERS, MOVES, SCALES
from .text import t
from .words import COMMITMENTS, CONCEPTS, CONCERNS, CONSENSUS, FACTS, MODE_SIGNS, NEXT_STEPS, RESULTS, SUPPORT_SIGNS, WINS

COUNTS = {"product": (0, 3), "solution": (3, 7), "strategic": (8, 16)}
SHEET = {"best_commitment": t("引见分管副总", "An introduction to the vice president"), "minimum_commitment": t("定下次会议",
    "The next meeting fixed"),
         "reason": t("看三家同行旺季的数", "Three peers' figures of the peak"), "unknowns": t("预算;谁反对。", "The budget; who is against it."),
         "strengths": t("按技能派单。", "Assigns by skill.")}
TIMES = ["09:00", "09:30", "10:00", "10:30", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00"]


def add(plan, dice, deals, firms):
    """The days on which each person of each deal was met, by deal."""
    calendar = {}  # rep and day to visits
    rows = []
    since = {deal.rep.id: deal.rep.since for deal in deals}
    for deal in deals:
        for date in days_of(dice, deal, calendar):
            rows.append((date, deal, None))
    for firm in firms:
        if firm.way != "online":
            for _ in range(dice.between(1, 4)):
                date = free_day(dice, calendar, firm.rep, max(day("2026-01-12"), day(since[firm.rep])), TODAY)
                rows += [(date, None, firm)] if date else []
    met = {deal.id: {} for deal in deals}
    visits = {deal.id: 0 for deal in deals}
    for number, (date, deal, firm) in enumerate(sorted(rows, key=lambda row: (row[0], row[1].id if row[1] else row[2].id)), 1):
        if deal:
            visits[deal.id] += 1
            people = who(dice, deal, visits[deal.id])
            for person in people:
                met[deal.id].setdefault(person.id, []).append(date)
            write(plan, dice, f"v{number:04d}", date, deal, people)
        else:
            care(plan, dice, f"v{number:04d}", date, firm)
    for deal in deals:
        add_people(plan, dice, deal, met[deal.id])
        add_answers(plan, dice, deal)
    return rows


def days_of(dice, deal, calendar):
    low, high = COUNTS[deal.tier]
    count = dice.between(low, high) + (1 if deal.rep.way == "field" and deal.tier == "product" else 0)
    if deal.is_dead:
        count = min(count, 3)
    last = deal.end or TODAY
    if deal.is_dead:
        last = deal.stages[-1] + datetime.timedelta(days=9)
    found = [free_day(dice, calendar, deal.rep.id, deal.stages[0], last) for _ in range(count)]
    if not deal.end and not deal.is_dead and deal.tier != "product" and dice.chance(62):
        found.append(free_day(dice, calendar, deal.rep.id, later(TODAY, 1), later(TODAY, 14)))
    return sorted(filter(None, found))


def free_day(dice, calendar, rep, first, last):
    """A working day with at most two other visits of that rep; None when twelve tries find none."""
    for _ in range(12):
        date = before(first + datetime.timedelta(days=dice.between(0, max(0, (last - first).days))))
        if date < first:
            date = later(first, 0)
        if calendar.get((rep, date), 0) < 3:
            calendar[rep, date] = calendar.get((rep, date), 0) + 1
            return date
    return None


def who(dice, deal, visit):
    """One or two people at the deal's visit of this number; a good rep sees one after the other, a poor one the friendly contact."""
    people = deal.firm.people
    if len(people) == 1:
        return [people[0]]
    top = people[visit % len(people)] if dice.chance(deal.grade + 20) else people[1]
    second = people[(visit + 1) % len(people)]
    return [top, second] if second.id != top.id and dice.chance(deal.grade // 2) else [top]


def stage_on(deal, date):
    return max(1, sum(entered <= date for entered in deal.stages))


def write(plan, dice, visit_id, date, deal, people):
    stage = min(5, stage_on(deal, date))
    craft = dice.near(deal.grade, 18, 5, 99)
    best = min(5, max(2, stage - dice.chance(30) + 1))
    fields = {"deal": deal.id, "owner": deal.rep.id, "on": date.isoformat(), "time": dice.pick(TIMES),
              "minutes": dice.pick([30, 45, 60, 60, 90]),
              "depth": "full" if deal.tier == "strategic" and dice.chance(60) else None, "people": [person.id for person in people]}
    if dice.chance(craft + 15):
        fields.update(best_commitment=best, minimum_commitment=best - 1, plan={"concept_guess": dice.pick(CONCEPTS)},
                      reason_confirmed=dice.chance(craft))
        if deal.rep.craft > 80 and date > TODAY - datetime.timedelta(days=60):
            fields["plan"].update(SHEET)
    if date > TODAY:
        plan.add("visits", visit_id, **fields)
    elif date < TODAY and dice.chance(4):
        plan.add("visits", visit_id, **fields, state="cancelled")
    else:
        plan.add("visits", visit_id, **fields, state="done", **outcome(dice, deal, date, people, craft, best, "plan" in fields))


def outcome(dice, deal, date, people, craft, best, is_planned):
    if (TODAY - date).days <= 3 and dice.chance(60) or dice.chance(4 + (30 if deal.rep.hope > 2 else 0)):
        return {}  # nobody wrote it down yet, or ever
    fields = {"questions_answered": craft // 18 + dice.between(0, 1), "new_facts": craft // 30 + dice.between(0, 1)}
    if dice.chance(craft):
        fields.update(advantages_linked=dice.between(1, 2), reaction_asked=True)
    level = best if dice.chance(craft - 15) else best - 1 if dice.chance(craft) else 1
    level = min(4, level)
    fields.update(commitment_level=level, commitment=dice.pick(COMMITMENTS[max(1, level)]))
    if level >= 2 and dice.chance(craft + 10):
        due = later(date, dice.between(3, 14))
        state = "open" if due >= TODAY else "kept" if dice.chance(40 + deal.grade // 2) else "broken" if dice.chance(70) else "open"
        fields.update(commitment_by=people[0].id, commitment_due=due.isoformat(), commitment_state=None if state == "open" else state)
    if dice.chance(62 if deal.rep.hope < 3 else 25):
        fields["ratings"] = {scale: dice.near(1 + craft // 25, 1, 1, 5) for scale in SCALES[:6 + 2 * dice.chance(25)]}
    if dice.chance(craft):
        fields["summary"] = {"facts_gained": dice.pick(FACTS)}
        if dice.chance(40):
            fields["summary"]["consensus" if dice.chance(50) else "next_step"] = dice.pick(CONSENSUS if dice.chance(50) else NEXT_STEPS)
        sent = later(date, 1 if dice.chance(craft) else 3)
        if sent <= TODAY:
            fields.update(summary_sent_on=sent.isoformat(), summary_accepted=dice.chance(craft))
    if dice.chance(craft - 5):
        fields["next_on"] = later(date, dice.between(5, 16)).isoformat()
    if dice.chance(14):
        fields["concern"] = dice.pick(CONCERNS)
    if dice.chance(13):
        known = ["said"] if dice.chance(craft // 2) else ["said", "heard", "guessed"] if dice.chance(craft) else ["guessed", "heard"]
        fields["concept_layers"] = {layer: dice.pick(known) for layer in LAYERS if known == ["said"] or dice.chance(craft + 20)}
    if dice.chance(2):
        fields["marks"] = {item: "done" if dice.chance(craft) else "partly" if dice.chance(50) else "not_done" for item in MOVES}
    elif is_planned and dice.chance(craft - 10):
        fields["marks"] = {item: "done" for item in MOVES[:7]}
    if dice.chance(2):
        fields.update(timer(dice, craft))
    return fields


def timer(dice, craft):
    """A skilled rep speaks less and waits after a question."""
    speakers, lengths, questions, now = [], [], [], 0
    for _ in range(dice.between(5, 8)):
        turn = [("rep", dice.between(20, 60 + (100 - craft) * 2)), ("silence", dice.between(1, 5)),
                ("customer", dice.between(20, 40 + craft * 2))]
        for speaker, seconds in turn:
            if speaker != "silence" or dice.chance(craft):
                speakers.append(speaker)
                lengths.append(seconds * 1000)
                now += seconds * 1000
            if speaker == "rep":
                questions.append(now)
    kinds = [dice.pick(["confirmation", "new_information", "new_information", "attitude", "commitment", "concern",
                        "none"]) for _ in questions]
    return {"talk_speakers": speakers, "talk_ms": lengths, "question_ms": questions, "question_kinds": kinds}


def care(plan, dice, visit_id, date, firm):
    person = dice.pick(firm.people)
    fields = {"account": firm.id, "owner": firm.rep, "on": date.isoformat(), "minutes": 30, "people": [person.id], "state": "done"}
    if dice.chance(60):
        fields.update(new_facts=1, commitment_level=2, commitment=dice.pick(COMMITMENTS[2]), summary={"facts_gained": dice.pick(FACTS)})
    plan.add("visits", visit_id, **fields)


def add_people(plan, dice, deal, met):
    for person in deal.firm.people:
        days = met.get(person.id, [])
        if not days and dice.chance(45):
            continue
        place = {"kinds": person.kinds, "influence": person.influence if dice.chance(92) else None}
        if days and dice.chance(deal.grade // 2):
            place["win"] = dice.pick(WINS)
        if days and dice.chance(deal.grade // 3):
            place["result"] = dice.pick(RESULTS)
        plan.add("deal_people", f"{deal.id}-{person.id[1:]}", deal=deal.id, person=person.id, **place)
        past = [date for date in days if date <= TODAY]
        if past and (deal.end is None or deal.outcome != "no_decision" and dice.chance(50)) and deal.tier != "product":
            rate(plan, dice, deal, person, past[-1])


def rate(plan, dice, deal, person, date):
    mode = dice.pick(["growth", "trouble", "trouble", "growth"] if dice.chance(deal.grade + 5) else ["even_keel", "overconfident",
        "growth"])
    support = dice.near((deal.grade - 35) // 12, 3, -5, 5) or 1
    fields = {"mode": mode, "mode_evidence": dice.pick(MODE_SIGNS[mode]) if dice.chance(deal.grade) else None, "support": support,
              "support_evidence": dice.pick(SUPPORT_SIGNS[support > 0]) if dice.chance(deal.grade) else None,
              "win_status": dice.pick(["said", "said", "heard"] if dice.chance(deal.grade) else ["guessed", None]),
              "result_in_customer_numbers": dice.chance(deal.grade - 10)}
    if "c_ic" in person.kinds:
        fields.update(we_are_credible="yes", coach_is_credible="yes" if dice.chance(deal.grade + 15) else "no" if dice.chance(40) else None,
                      coach_wants_us="yes" if dice.chance(deal.grade + 15) else "no" if dice.chance(40) else None,
                      mind_state=dice.between(2, 8))
    plan.add("ratings", f"j{plan.count('ratings') + 1:03d}", deal=deal.id, person=person.id, on=date.isoformat(), **fields)


def add_answers(plan, dice, deal):
    """Two scans of an open deal, one of a closed one; the hopeful answer better than it is."""
    if deal.tier == "product" and not dice.chance(25) or deal.end and not dice.chance(45):
        return
    last = deal.end or (TODAY - datetime.timedelta(days=dice.between(1, 24 if deal.rep.hope < 3 else 75)))
    first = deal.stages[0] + datetime.timedelta(days=6)
    days = sorted({before(one) for one in ([last] if deal.end else [first, last]) if deal.stages[0] < before(one) <= TODAY})
    for place, date in enumerate(days):
        progress = min(5, stage_on(deal, date)) * 10 + deal.grade * 6 // 10 + deal.rep.hope * 7 - (12 if place + 1 < len(days) else 0)
        answers = {f"q{number}": dice.near(progress * 4 // 100, 1, 0, 3) for number in range(1, 21) if number < 4 or dice.chance(97)}
        checks = {}
        if not deal.end and place + 1 == len(days) and deal.tier != "product" and dice.chance(45):
            names = [f"c{check}_{number}" for check, count in CHECKS.items() for number in range(1, count + 1) if check < 4 or check == 6]
            checks = {name: "yes" if dice.chance(progress) else dice.pick(["partly", "no", "unknown"]) for name in names}
        plan.add("assessments", f"q{plan.count('assessments') + 1:03d}", deal=deal.id, on=date.isoformat(), answers=answers, checks=checks)
