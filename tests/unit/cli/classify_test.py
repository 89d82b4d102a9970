"""What `classify` makes of a table of leads: verdicts by the rules of the default playbook, what it cannot read, the same bytes."""
import csv
import io
import json
import random
import sys
import types
import unittest

from command import BROKEN, ROOT, CommandLine, default_playbook, read
from independent_tier import holds, judge

sys.path.insert(0, str(ROOT / "tests/support"))
from json_schema import Schema  # noqa: E402

LEADS = ROOT / "tests/golden/leads/leads.csv"
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def table(rows, **form):
    out = io.StringIO()
    csv.writer(out, lineterminator="\n", **form).writerows(rows)
    return out.getvalue().encode()


def verdict(lead):
    return tuple(lead[key] for key in ("outcome", "decided_by", "rule", "route", "route_rule"))


class Classify(CommandLine):
    def classified(self, data, *options):
        result = json.loads(self.expect(0, "classify", "-", *options, stdin=data))
        self.assertEqual(Schema(read(ROOT / "assets/schema/classification.schema.json")).problems(result), [])
        return result

    def test_each_lead_gets_the_tier_and_the_way_that_the_rules_give_it(self):
        result = self.classified(LEADS.read_bytes())
        # l1: one person wants a tool for 15,000 (H2), self-service (L3). l2: eight people and a strategy, two answers for G, a named
        # account (L4). l3: 120,000, a problem, three people: three answers for M. l4: bought ten days ago. l8: 300,000 without strategic
        # signs is not G; one person speaks for S, a problem for M: a tie. l9, l10: one answer of the quiz by its letter.
        self.assertEqual({lead["id"]: verdict(lead) for lead in result["leads"]}, {
            "l1": ("product", "rule", "H2", "pay_online", "L3"),
            "l2": ("strategic", "quiz", None, "key_account", "L4"),
            "l3": ("solution", "quiz", None, "field", "L7"),
            "l4": ("unknown", "nothing", None, "reactivate", "L1"),
            "l5": ("unknown", "nothing", None, "not_a_fit", "L2"),
            "l6": ("unknown", "nothing", None, "phone_screening", "L12"),
            "l7": ("unknown", "nothing", None, "pay_online", "L10"),
            "l8": ("mixed", "quiz", None, "field", "L8"),
            "l9": ("strategic", "quiz", None, "phone_screening", "L12"),
            "l10": ("product", "quiz", None, "phone_screening", "L12")})
        self.assertEqual(result["leads"][2]["votes"], {"product": 0, "solution": 3, "strategic": 0})
        self.assertEqual(result["totals"], {
            "leads": 10, "by_outcome": {"product": 2, "solution": 1, "strategic": 2, "mixed": 1, "unknown": 4},
            "by_route": {"pay_online": 2, "phone_screening": 3, "online": 0, "field": 2, "key_account": 1, "reactivate": 1, "not_a_fit": 1}})
        self.assertEqual(result["columns"]["ignored"], ["渠道", "备注"])

    def test_what_cannot_be_read_is_named_by_row_and_column(self):
        # Row 7 is empty, and row 6 has two lines: l9 stands in row 11 of a spreadsheet.
        self.assertEqual(self.classified(LEADS.read_bytes())["problems"], [
            {"row": 11, "column": 5, "heading": "deciders", "value": "三个人"},
            {"row": 12, "column": 14, "heading": None, "value": "多出的格"}])

    def test_the_golden_classification_is_reproduced_to_the_byte_from_a_file_to_stdout_or_a_file(self):
        golden = LEADS.with_suffix(".classification.json").read_bytes()
        other = self.folder / "result.json"
        self.assertEqual(self.expect(0, "classify", LEADS), golden)
        self.assertEqual(self.expect(0, "classify", LEADS, "-o", other), b"")
        self.assertEqual(other.read_bytes(), golden)

    def test_byte_order_mark_line_ends_and_separator_change_nothing(self):
        text = LEADS.read_bytes().removeprefix(BYTE_ORDER_MARK)
        rows = list(csv.reader(io.StringIO(text.decode())))
        golden = self.expect(0, "classify", LEADS)
        for name, data in (("without a mark", text), ("CRLF", text.replace(b"\n", b"\r\n")), ("CR", text.replace(b"\n", b"\r")),
                           ("semicolons", table(rows, delimiter=";")), ("tabs", table(rows, delimiter="\t")),
                           ("all in quotes", table(rows, quoting=csv.QUOTE_ALL)), ("no line end", text.rstrip(b"\n"))):
            with self.subTest(name):
                self.assertEqual(self.expect(0, "classify", "-", stdin=data), golden)

    def test_quotes_separators_and_line_breaks_stand_in_cells(self):
        name = 'Halden "North", Ltd.\nSecond line; tab\there'
        result = self.classified(table([["name", "need"], [name, "problem"]]))
        self.assertEqual([(lead["name"], lead["outcome"]) for lead in result["leads"]], [(name, "solution")])

    def test_a_heading_may_be_an_id_or_a_name_in_either_language(self):
        for need, deciders in (("need", "deciders"), ("需求类型", "参与决策的人数"), ("Kind of need", "People who decide"), ("NEED", " Deciders ")):
            with self.subTest(need):
                result = self.classified(table([[need, deciders], ["problem", 3]]))
                self.assertEqual(result["columns"], {"used": [need, deciders.strip()], "ignored": []})
                self.assertEqual(verdict(result["leads"][0]), ("solution", "quiz", None, "field", "L7"))

    def test_a_table_that_is_none_is_1_with_code_and_row(self):
        for data, code, place in ((b"", "CSV-003", ""), (b"\n\r\n,,\n", "CSV-003", ""), (BYTE_ORDER_MARK, "CSV-003", ""),
                                  ("名称\n甲".encode("gb18030"), "CSV-002", ""), (b'id\na\n"never closed', "CSV-001", "row 3"),
                                  (b'id\n"a"b\n', "CSV-001", "row 2")):
            with self.subTest(data):
                messages = self.expect(1, "classify", "-", stdin=data)
                self.assertIn(code, messages)
                self.assertIn(place, messages)
        self.assertEqual(self.classified(b"id,need\n")["leads"], [])

    def test_wrong_use_is_2_and_a_file_that_is_not_there_3(self):
        for words in ((), (LEADS, LEADS), (LEADS, "--today", "2026-11-23"), (LEADS, "-o")):
            self.assertIn("CLI-001", self.expect(2, "classify", *words))
        self.assertIn("CLI-002", self.expect(3, "classify", self.folder / "nowhere.csv"))
        self.assertIn("CLI-002", self.expect(3, "classify", LEADS, "-o", self.folder / "nowhere" / "result.json"))

    def test_another_playbook_counts_where_it_is_given(self):
        document = json.loads(json.dumps(default_playbook()))
        document["version"] += 1
        document["tier"]["hard_rules"] = [rule for rule in document["tier"]["hard_rules"] if rule["id"] != "H2"]
        playbook = self.folder / "playbook.json"
        playbook.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        result = self.classified(b"need,deciders\ntool,1\n", "--playbook", playbook)
        self.assertEqual(result["playbook"], {"id": document["id"], "version": document["version"]})
        self.assertEqual(verdict(result["leads"][0])[:3], ("product", "quiz", None))
        self.assertIn("PLAYBOOK", self.expect(1, "classify", LEADS, "--playbook", BROKEN / "PLAN-001-list.dealplan.json"))


class ThousandLeads(CommandLine):
    """A thousand leads of any facts, judged once more in Python."""

    def leads(self, section, count):
        """(facts, answers of the quiz) of each lead; a third of the facts is known, money in whole major units."""
        choose = random.Random(34)
        tiers = [tier["id"] for tier in section["tiers"]]
        for _ in range(count):
            facts, answers = {}, {}
            for fact in section["facts"]:
                if choose.random() < 2 / 3:
                    continue
                if "options" in fact:
                    facts[fact["id"]] = choose.choice(fact["options"])["id"]
                else:
                    low, high = (0, 400_000) if fact.get("money") else (fact["low"], min(fact["high"], 20))
                    facts[fact["id"]] = choose.randint(low, high) * (100 if fact.get("money") else 1)
            for item in section["quiz"]:
                if choose.random() < 1 / 5:
                    answers[item["id"]] = choose.choice(tiers)
            yield facts, answers

    def test_a_thousand_leads_are_a_thousand_lines_each_as_the_rules_say(self):
        playbook = default_playbook()
        section = playbook["tier"]
        leads = list(self.leads(section, 1000))
        money = {fact["id"] for fact in section["facts"] if fact.get("money")}
        names, items = [fact["id"] for fact in section["facts"]], [item["id"] for item in section["quiz"]]
        rows = [["id", *names, *items]]
        for number, (facts, answers) in enumerate(leads):
            cells = [facts.get(name, "") for name in names]
            cells = [cell // 100 if name in money and cell != "" else cell for name, cell in zip(names, cells)]
            rows.append([f"l{number}", *cells, *[answers.get(item, "") for item in items]])
        data = table(rows)
        text = self.expect(0, "classify", "-", stdin=data)
        self.assertEqual(self.expect(0, "classify", "-", stdin=data), text, "same bytes")
        lines = [json.loads(line.rstrip(b",]")) for line in text.split(b"\n") if line.startswith(b'{"row":')]
        self.assertEqual([line["id"] for line in lines], [f"l{number}" for number in range(1000)])
        self.assertEqual(json.loads(text)["problems"], [])
        outcomes = set()
        for line, (facts, answers) in zip(lines, leads):
            outcome, by, signs, votes = judge(types.SimpleNamespace(playbook=playbook), facts, answers)
            rule = next(rule for rule in section["lead_rules"] if all(holds(condition, facts, signs) for condition in rule["when"]))
            self.assertEqual((line["outcome"], line["decided_by"], line["votes"], line["route"], line["route_rule"]),
                             (outcome, by, votes, rule["route"], rule["id"]), line["id"])
            outcomes.add(outcome)
        self.assertEqual(outcomes, {"product", "solution", "strategic", "mixed", "unknown"})
