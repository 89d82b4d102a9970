"""For the independent recomputation: a plan and the playbook as plain values, and how figures are compared."""
import datetime
import math


def day(text):
    return datetime.date.fromisoformat(text) if text else None


def days_between(first, last):
    return (last - first).days


def stated(text):
    return bool((text or "").strip())


class Plan:
    """Records by collection, by id, and by what they belong to."""

    def __init__(self, document, playbook, today):
        self.document, self.playbook, self.today = document, playbook, day(today)
        self.ids = {}

    def all(self, collection):
        return self.document.get(collection, [])

    def find(self, collection, record_id):
        if collection not in self.ids:
            self.ids[collection] = {record["id"]: record for record in self.all(collection)}
        return self.ids[collection].get(record_id)

    def of(self, collection, field, record_id):
        key = (collection, field)
        if key not in self.ids:
            groups = {}
            for record in self.all(collection):
                groups.setdefault(record.get(field), []).append(record)
            self.ids[key] = groups
        return self.ids[key].get(record_id, []) if record_id else []

    def visits_done(self, until, deal=None):
        """Visits that took place."""
        visits = self.of("visits", "deal", deal) if deal else self.all("visits")
        return [visit for visit in visits if visit.get("state") == "done" and (not visit.get("on") or day(visit["on"]) <= until)]

    def is_closed(self, deal):
        return bool(deal.get("outcome")) and not (deal.get("closed_on") and day(deal["closed_on"]) > self.today)


class Differences:
    """Collects where a result and its recomputation part."""

    def __init__(self):
        self.found = []
        self.compared = 0

    def say(self, place, wanted, got):
        self.found.append(f"{place}: recomputed {wanted!r}, the result says {got!r}")

    def exact(self, place, wanted, got):
        self.compared += 1
        if wanted != got or isinstance(wanted, bool) != isinstance(got, bool):
            self.say(place, wanted, got)

    def number(self, place, wanted, got):
        """Decimals have six places; beyond 9e12 they are whole."""
        self.compared += 1
        if wanted is None or got is None:
            if wanted is not got:
                self.say(place, wanted, got)
        elif isinstance(got, bool) or not abs(wanted - got) <= max(1e-6, 1e-9 * abs(wanted)):
            self.say(place, wanted, got)

    def money(self, place, wanted, got):
        """Whole minor units, rounded once."""
        self.compared += 1
        if wanted is None or got is None:
            if wanted is not got:
                self.say(place, wanted, got)
        elif not isinstance(got, int) or not abs(wanted - got) <= 0.5 + 1e-12 * abs(wanted):
            self.say(place, wanted, got)

    def numbers(self, place, wanted, got):
        if set(wanted) != set(got):
            self.say(place, sorted(wanted), sorted(got))
            return
        for key in wanted:
            self.number(f"{place}/{key}", wanted[key], got[key])


def mean(values):
    values = list(values)
    return math.fsum(values) / len(values) if values else None
