"""The tiers once more: the decision table and the quiz over accounts, deals and leads, where leads go, the customer mix. From
docs/method/TIER-001, -003, -004, -006, -007, -010."""
from independent_plan import day, days_between

TIERS = ("product", "solution", "strategic")
MIXED, UNKNOWN = "mixed", "unknown"


def relation_level(plan, account):
    section, signs = plan.playbook["tier"], account.get("relation_signs", {})
    known = {sign["id"] for level in section["relation_levels"] for sign in level["signs"]} & set(signs)
    if not known:
        return None
    proven = [level["level"] for level in section["relation_levels"]
              if sum(signs.get(sign["id"]) == "yes" for sign in level["signs"]) >= section["relation_ticks_needed"]]
    return max(proven, default=0)


def engagement(plan, account, side):
    """1..scale: stated, else a point for each sign."""
    rules = plan.playbook["tier"]["engagement"]
    value = account.get(f"{side}_engagement")
    if value is not None and 1 <= value <= rules["scale"]:
        return value
    answers = account.get("engagement_signs", {})
    signs = [sign["id"] for sign in rules[f"{side}_signs"] if sign["id"] in answers]
    return min(max(sum(answers[sign] == "yes" for sign in signs), 1), rules["scale"]) if signs else None


def value_type(plan, account):
    votes = dict.fromkeys(("intrinsic", "extrinsic", "strategic"), 0)
    for question in plan.playbook["tier"]["value_quiz"]:
        answer = account.get("value_answers", {}).get(question["id"])
        if answer and question.get(answer):
            votes[question[answer]] += 1
    leading = [name for name, count in votes.items() if count == max(votes.values()) > 0]
    return leading[0] if len(leading) == 1 else None


def facts_of(plan, collection, record):
    """What the record states, and what the plan fills in where it says nothing."""
    table = {fact["id"]: fact for fact in plan.playbook["tier"]["facts"]}
    facts = {}

    def put(name, value):
        fact = table.get(name)
        if fact is None or value is None or name in facts:
            return
        if "options" in fact:
            if any(option["id"] == value for option in fact["options"]):
                facts[name] = value
        elif not isinstance(value, str) and fact["low"] <= value <= fact["high"]:
            facts[name] = value

    for name, value in {**record.get("tier_facts", {}), **record.get("tier_choices", {})}.items():
        put(name, value)
    account = record if collection == "accounts" else plan.find("accounts", record.get("account"))
    if collection == "deals":
        put("price", record.get("deal_value"))
        put("deciders", deciders(plan, record))
        if record.get("outcome") == "won":
            until = min(day(record["closed_on"]), plan.today) if record.get("closed_on") else plan.today
            put("visits_to_close", len(plan.visits_done(until, record["id"])))
        put("initiative_linked", "yes" if record.get("initiative") else None)
    if collection == "leads":
        put("price", record.get("amount"))
    if account:
        put("relation_level", relation_level(plan, account))
        put("customer_engagement", engagement(plan, account, "customer"))
        put("supplier_engagement", engagement(plan, account, "supplier"))
        put("value_type", value_type(plan, account))
        put("named_list", "yes" if account.get("is_key") else None)
        bought = day(account.get("last_bought_on"))
        put("days_since_purchase", days_between(bought, plan.today) if bought and bought <= plan.today else None)
    return facts


def deciders(plan, deal):
    """People with a say; one known person does not prove that nobody else decides."""
    roles = {kind["id"]: kind["role"] for kind in plan.playbook["people"]["kinds"]}
    people = {record.get("person") for record in plan.of("deal_people", "deal", deal["id"])
              if any(roles.get(kind, "coach") != "coach" for kind in record.get("kinds", []))}
    return len(people) if len(people) >= 2 else None


def within(value, limits):
    return ("from" not in limits or value >= limits["from"]) and ("above" not in limits or value > limits["above"]) and \
        ("up_to" not in limits or value <= limits["up_to"]) and ("below" not in limits or value < limits["below"])


def speaks_for(fact, value):
    if "options" in fact:
        return next(set(option["tiers"]) for option in fact["options"] if option["id"] == value)
    return {tier for tier, limits in fact.get("bands", {}).items() if within(value, limits)}


def holds(condition, facts, signs):
    if "signs_of" in condition:
        return within(signs[condition["signs_of"]], condition)
    value = facts.get(condition["fact"])
    if value is None:
        return False
    return value in condition["is"] if "is" in condition else within(value, condition)


def judge(plan, facts, answers):
    """(outcome, decided by, signs, votes): hard rules, then the majority of the quiz."""
    section = plan.playbook["tier"]
    table = {fact["id"]: fact for fact in section["facts"]}
    said = {name: speaks_for(table[name], value) for name, value in facts.items()}
    given = {}
    for item in section["quiz"]:
        own = answers.get(item["id"])
        spoken = said.get(item.get("fact"), set())
        if own or len(spoken) == 1:
            given[item["id"]] = own or next(iter(spoken))
    signs = dict.fromkeys(TIERS, 0)
    for name, tiers in said.items():
        asked = [item["id"] for item in section["quiz"] if item.get("fact") == name]
        # A fact that an item of the quiz repeats is one sign, not two.
        if table[name]["sign"] and not any(item in given for item in asked):
            for tier in tiers:
                signs[tier] += 1
    for item in section["quiz"]:
        if item["sign"] and item["id"] in given:
            signs[given[item["id"]]] += 1
    excluded, decided = set(), None
    for rule in section["hard_rules"]:
        if all(holds(condition, facts, signs) for condition in rule["when"]):
            if "excludes" in rule:
                excluded.add(rule["excludes"])
            elif rule["decides"] not in excluded:
                decided = rule["decides"]
                break
    votes = {tier: sum(answer == tier for answer in given.values()) for tier in TIERS}
    if decided:
        return decided, "rule", signs, votes
    possible = {tier: count for tier, count in votes.items() if tier not in excluded}
    most = max(possible.values(), default=0)
    leading = [tier for tier, count in possible.items() if count == most]
    if most == 0:
        return UNKNOWN, "nothing", signs, votes
    if len(leading) > 1 or sum(votes.values()) - most >= section["mixed_from_opposite"]:
        return MIXED, "quiz", signs, votes
    return leading[0], "quiz", signs, votes


def classify(plan, collection, record):
    items = {item["id"] for item in plan.playbook["tier"]["quiz"]}
    answers = {item: tier for item, tier in record.get("tier_quiz", {}).items() if item in items}
    return judge(plan, facts_of(plan, collection, record), answers)


def tier_of(plan, collection, record):
    """Stated, else computed; None: mixed or unknown."""
    outcome = record.get("tier") or classify(plan, collection, record)[0]
    return outcome if outcome in TIERS else None


def check_classified(plan, collection, record, got, see):
    place = f"tier/{collection}/{record['id']}"
    outcome, by, signs, votes = classify(plan, collection, record)
    see.exact(f"{place}/outcome", outcome, got["classification"]["outcome"])
    see.exact(f"{place}/decided_by", by, got["classification"]["decided_by"])
    see.numbers(f"{place}/signs", signs, got["classification"]["signs"])
    see.numbers(f"{place}/votes", votes, got["classification"]["votes"])
    stated = record.get("tier") if collection != "leads" else None
    see.exact(f"{place}/tier", stated or (outcome if outcome in TIERS else None), got["tier"])


def route(plan, lead):
    facts, signs = facts_of(plan, "leads", lead), classify(plan, "leads", lead)[2]
    return next((rule["route"], rule["id"]) for rule in plan.playbook["tier"]["lead_rules"] if all(holds(condition, facts, signs) for condition in rule["when"]))


def check_mix(plan, got, see):
    groups = {tier: [] for tier in (*TIERS, None)}
    for account in plan.all("accounts"):
        groups[tier_of(plan, "accounts", account)].append(account)
    total = {name: sum(account.get(name) or 0 for account in plan.all("accounts")) for name in ("revenue", "profit")}
    for tier, accounts in groups.items():
        row = got["without_tier"] if tier is None else got["tiers"][tier]
        place = f"tier/customer_mix/{tier}"
        see.exact(f"{place}/customers", len(accounts), row["customers"])
        sums = {name: sum(account.get(name) or 0 for account in accounts) for name in total}
        share = {"customers": len(accounts) / len(plan.all("accounts")) if plan.all("accounts") else None,
                 "revenue": sums["revenue"] / total["revenue"] if total["revenue"] else None,
                 "profit": sums["profit"] / total["profit"] if total["profit"] > 0 else None}
        for name in total:
            see.exact(f"{place}/{name}", sums[name], row[name])
        for name, value in share.items():
            see.number(f"{place}/{name}_share", value, row[f"{name}_share"])
        see.number(f"{place}/imbalance", share["revenue"] / share["customers"] if share["revenue"] is not None and share["customers"] else None, row["imbalance"])
    see.exact("tier/customer_mix/revenue_unknown", sum(account.get("revenue") is None for account in plan.all("accounts")), got["revenue_unknown"])


def check_tier(plan, result, see):
    for collection in ("accounts", "deals", "leads"):
        records = sorted(plan.all(collection), key=lambda record: record["id"])
        see.exact(f"tier/{collection}", [record["id"] for record in records], [got["id"] for got in result["tier"][collection]])
        for record, got in zip(records, result["tier"][collection]):
            check_classified(plan, collection, record, got, see)
    routes = {}
    for lead, got in zip(sorted(plan.all("leads"), key=lambda record: record["id"]), result["tier"]["leads"]):
        wanted, rule = route(plan, lead)
        routes[wanted] = routes.get(wanted, 0) + 1
        see.exact(f"tier/leads/{lead['id']}/route", (wanted, rule), (got["route"]["route"], got["route"]["rule"]))
    for name, count in result["tier"]["lead_totals"]["by_route"].items():
        see.exact(f"tier/lead_totals/{name}", routes.get(name, 0), count)
    check_mix(plan, result["tier"]["customer_mix"], see)
