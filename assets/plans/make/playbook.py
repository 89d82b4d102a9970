"""The ids of the default playbook, and which of them a field of the plan may name."""
import functools
import json

from .plan import ROOT


@functools.cache
def part(name):
    return json.loads((ROOT / f"assets/playbooks/default/{name}.json").read_text(encoding="utf-8"))


def ids(items):
    return {item["id"] for item in items}


def criteria(is_choice):
    return {fact["id"] for fact in part("tier")["facts"] if ("options" in fact) == is_choice}


def options():
    return {f"{fact['id']}={option['id']}" for fact in part("tier")["facts"] for option in fact.get("options", [])}


@functools.cache
def allowed():
    """(collection, field) to the ids that its keys, its items or its text may be; a choice by key is "key=choice"."""
    funnel, tier, radar, people = part("funnel"), part("tier"), part("radar"), part("people")
    visit, planning, metrics, guide = part("visit"), part("planning"), part("metrics"), part("guide")
    levers = {"leads", "lead_conversion", "win_rate", "deal_value", "collection_ratio", "renewal_rate", "sales_cycle_days"}
    months = {str(month) for month in range(1, 13)}
    layers = ids(visit["concept_layers"])
    facts = {"tier_facts": criteria(False), "tier_choices": options(), "tier_quiz": ids(tier["quiz"])}
    form = planning["account_plan"]
    signs = {sign["id"] for level in tier["relation_levels"] for sign in level["signs"]}
    engagement = tier["engagement"]
    scales = ids(visit["evaluation"]["scales"]) | ids(visit["evaluation"]["experience"])
    measures = ids(metrics["metrics"])
    roles = {role["id"] for template in planning["organisation"]["templates"] for role in template["roles"]}
    table = {
        "scenarios": {"preset": ids(funnel["presets"]), "low": levers, "high": levers, "distributions": levers,
                      "month_weights": months, "bow_tie_volumes": ids(funnel["bow_tie"]["stages"]),
                      "bow_tie_days": ids(funnel["bow_tie"]["stages"])},
        "years": {"level_amounts": ids(planning["targets"]["levels"]), "month_weights": months, "actual": months,
                  "organisation": ids(planning["organisation"]["templates"]), "positions": roles,
                  "wizard": ids(planning["wizard"]["steps"])},
        "market_rows": {"offer_kind": ids(planning["market_grid"]["offer_kinds"]),
                        "customer_kind": ids(planning["market_grid"]["customer_kinds"])},
        "balance_cells": {"cell": ids(planning["balance_wheel"]["cells"])},
        "metrics": {"metric": measures},
        "metric_chains": {"result": measures, "objectives": measures, "activities": measures, "needed": measures},
        "members": {"path_done": ids(planning["enablement"]["new_hire_path"])},
        "accounts": {**facts, "relation_signs": signs, "value_answers": ids(tier["value_quiz"]),
                     "engagement_signs": ids(engagement["customer_signs"]) | ids(engagement["supplier_signs"]),
                     "calendar_variant": ids(planning["customer_year"]["variants"]),
                     "environment": ids(guide["environment_drivers"])},
        "touches": {"kind": ids(tier["warmth"]["kinds"])},
        "account_plans": {"fields": ids(form["fields"]), "insight": ids(form["insight_chain"]),
                          "maxims": ids(form["maxims"]), "ladder": ids(form["order_ladder"])},
        "leads": facts,
        "deals": {**facts, "lane_items_done": ids(radar["streams"]["items"]),
                  "traits": ids(part("checks")["ideal_customer"]["traits"]),
                  "golden_triangle": ids(radar["golden_triangle"]["corners"]), "indicator_sources": ids(radar["indicators"])},
        "deal_people": {"kinds": ids(people["kinds"]), "concept_layers": layers, "concept_texts": layers},
        "assessments": {"answers": ids(radar["questions"]),
                        "checks": {question["id"] for check in part("checks")["checks"] for question in check["questions"]}},
        "acknowledgements": {"code": ids(radar["flags"])},
        "comments": {"chip": ids(radar["chips"])},
        "visits": {"marks": ids(visit["checklist"]), "plan": ids(visit["plan_form"]), "opening": ids(visit["opening_form"]),
                   "reason_slots": ids(visit["reason"]["slots"]), "reason_answers": ids(visit["reason"]["tests"]),
                   "concept_layers": layers, "ratings": scales, "summary": ids(visit["summary_form"])},
        "advantages": {"translation": ids(visit["translation"]["fields"]), "layer": layers},
        "actions": {"finding": ids(radar["flags"])},
        "meetings": {"agenda": ids(planning["meetings"]["templates"])},
        "coaching": {"focus": scales | {f"ring-{ring}" for ring in range(1, 6)}},
        "self_ratings": {"question": ids(guide["self_rating"])},
        "work_times": {"minutes": ids(tier["effort_kinds"])},
        "programme_runs": {"programme": ids(guide["programmes"]),
                           "done": {task["id"] for programme in guide["programmes"] for task in programme["tasks"]}},
    }
    return table


def named(field, value):
    if field == "tier_choices":
        return [f"{key}={choice}" for key, choice in value.items()]
    return value if isinstance(value, (list, dict)) else [value]


def problems(plan, records_of):
    for name, record in records_of(plan):
        for field, known in allowed().get(name, {}).items():
            for one in named(field, record[field]) if field in record else []:
                if one not in known:
                    yield f"{name}/{record['id']}/{field}: the playbook has no {one}"
        if record.get("stage", 1) > len(part("stages")["list"]):
            yield f"{name}/{record['id']}/stage: the playbook has no stage {record['stage']}"
