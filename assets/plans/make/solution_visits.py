"""Xinghe Devices: visits. Two were timed, one waits for its evaluation, four are ahead."""
from .shorthand import layers, marks, ratings, talk
from .text import t


def add(plan):
    add_lanchuan(plan)
    add_heyu(plan)
    add_tuoye(plan)
    add_others(plan)
    add_planned(plan)


def commitment(level, text, by, due, state="open"):
    return {"commitment_level": level, "commitment": text, "commitment_by": by, "commitment_due": due, "commitment_state": state}


def goal(best, minimum):
    return {"best_commitment": best, "minimum_commitment": minimum}


def add_lanchuan(plan):
    common = {"deal": "lanchuan-health", "owner": "li-hang", "state": "done", "people": ["jiang-wei"]}
    plan.add("visits", "visit-01", on="10-20", time="14:00", minutes=60, **common, marks=marks("ddppdddddpdpp"), **goal(3, 2),
             plan={"concept_guess": t("想少被半夜叫起来。", "Wants fewer calls at night.")}, questions_answered=3, new_facts=3,
             **commitment(3, t("借两台机床试用两周", "Lends two machines for a two-week trial"), "jiang-wei", "11-05", "kept"),
             ratings=ratings("4333343 4".replace(" ", "")), summary={"facts_gained": t("夜班每周停机三次。", "Three stops a week at night.")},
             summary_sent_on="10-20", summary_accepted=True, next_on="11-05")
    plan.add("visits", "visit-02", on="11-05", time="14:30", minutes=60, **common,
             **commitment(1, t("说会跟沈总提一下", "Says he will mention it to Mr Shen"), "jiang-wei", None),
             ratings=ratings("333-2-34"), mind_state=5)
    plan.add("visits", "visit-03", on="11-12", time="15:00", minutes=90, deal="lanchuan-health", owner="li-hang", state="done",
             people=["jiang-wei", "tang-rui"], marks=marks("dpnnpppnpdpnp"), commitment_level=1,
             concern=t("唐锐:自己的系统也能做。", "Tang Rui: our own system can do that."), ratings=ratings("323223 34".replace(" ", "")),
             summary={"concerns": t("信息部不愿多一套系统。", "IT does not want one more system.")}, **goal(4, 3),
             **talk("r180 c40 r240 c35 r310 c60 r150 s4 c45", "150c 470m 900n"))


def add_heyu(plan):
    plan.add("visits", "visit-04", deal="heyu-energy", owner="wang-ke", on="10-21", time="10:00", minutes=60, state="done", depth="full",
             people=["gu-mingyuan", "xu-jingyi"], **goal(4, 3),
             plan={"feelings": t("急,又怕花冤枉钱。", "In a hurry, afraid of wasting money."),
                   "concept_guess": t("考核达标,还能拿出去讲。", "Pass the rating and have something to show.")},
             opening={"purpose": t("对明年能耗指标交换看法", "Exchange views on next year's energy figure"),
                      "payoff": t("一张本厂能耗漏点清单", "A list of where your plant loses energy"),
                      "consent": t("“可以,我四点前要走。”", "“Fine, I must leave by four.”")},
             reason=t("顾总您好,注意到园区明年按能耗考核,同规模的食品厂已在做班次能耗。想和赵磊一起用四十分钟交流三个漏点,便于您定明年指标。周三是否方便?",
                      "Mr Gu, the park will rate energy from next year; plants of your size measure it by shift. Zhao Lei and I would like 40 "
                      "minutes on three leaks, so that you can set next year's figure. Would Wednesday suit you?"),
             reason_answers={"worth_time": "yes", "short": "yes", "who_and_how_long": "yes"}, reason_confirmed=True,
             concept_layers=layers("sshss"),
             questions_answered=5, new_facts=4, advantages_linked=2, reaction_asked=True,
             **commitment(4, t("拿出一条线和两名人员做诊断", "Gives one line and two people for a diagnosis"), "xu-jingyi", "11-02", "kept"),
             ratings=ratings("44444554"), summary={"facts_gained": t("考核不达标要停一条线。", "Failing the rating stops a line."),
                                                   "consensus": t("先做三号线诊断。", "Diagnose line 3 first."),
                                                   "next_step": t("十一月二日交诊断。", "Diagnosis on 2 November.")},
             summary_sent_on="10-21", summary_accepted=True, next_on="11-05", mind_state=5, planned_mind_state=5,
             **talk("r35 c95 s4 c60 r40 c150 s5 c80 r75 c210 r50 c120 s4 r30 c90", "33c 128n 195n 330a 500n 680a 760m"))
    plan.add("visits", "visit-06", deal="heyu-plant", owner="wang-ke", on="11-05", time="11:00", minutes=90, state="done", depth="full",
             people=["duan-yunfeng", "he-yizhou"], **goal(3, 2), questions_answered=3, new_facts=2, reason_confirmed=True,
             concern=t("怕业务部门绕开信息部。", "Afraid that the departments go round IT."), **commitment(2,
                 t("给出现有系统的接口文档", "Hands out the papers of the present interfaces"), "duan-yunfeng", "11-13", "broken"),
             ratings=ratings("43233334"), summary={"concerns": t("绕开信息部。", "Going round IT."),
                                                   "next_step": t("单独请他进联合小组。", "Ask him into the joint team.")},
             summary_sent_on="11-06", next_on="12-03")
    plan.add("visits", "visit-07", deal="heyu-energy", owner="wang-ke", on="11-19", time="15:00", minutes=45, state="done",
             people=["gu-mingyuan", "xu-jingyi"], **goal(5, 4), questions_answered=3, new_facts=1, advantages_linked=1,
             reaction_asked=True, reason_confirmed=True, **commitment(4, t("十二月十日签字,三号线先上", "Signs on 10 December, line 3 first"),
                 "gu-mingyuan", "12-10"),
             ratings=ratings("45455544"), summary={"consensus": t("六周上线,分两笔付款。", "Live in six weeks, paid in two parts."),
                                                   "commitments": t("签字日已定。", "The day of signing is fixed.")},
             summary_sent_on="11-20", summary_accepted=True, next_on="12-10", mind_state=8)


def add_tuoye(plan):
    common = {"deal": "tuoye-health", "owner": "li-hang", "state": "done"}
    plan.add("visits", "visit-08", on="10-28", time="10:00", minutes=60, people=["yan-zhao"], **common, **goal(3, 2),
             new_facts=1, **commitment(2, t("发来停机台账", "Sends the log of stops"), "yan-zhao", "11-04", "kept"), ratings=ratings("32322233"),
             next_on="11-06")
    plan.add("visits", "visit-09", on="11-06", time="09:00", minutes=120, people=["du-xinran", "pei-long"], **common,
             **goal(3, 2), questions_answered=5, new_facts=4, advantages_linked=1, reaction_asked=True, reason_confirmed=True,
             **commitment(3, t("安排两天现场调研", "Arranges two days on site"), "du-xinran", "11-18", "kept"), ratings=ratings("44344444"),
             summary={"facts_gained": t("每月换模约 260 次。", "About 260 tool changes a month.")}, summary_sent_on="11-06", summary_accepted=True,
             next_on="11-18")
    plan.add("visits", "visit-11", on="11-18", time="09:00", minutes=240, people=["du-xinran", "pei-long"], **common,
             marks=marks("ddddddddddddd"),
             **goal(3, 2), questions_answered=6, new_facts=5, advantages_linked=2, reaction_asked=True, reason_confirmed=True,
             **commitment(3, t("一起定选型标准,请严厂长参加", "Sets the criteria with us, Mr Yan takes part"), "du-xinran", "11-27"),
             ratings=ratings("54445444"), summary={"facts_gained": t("六成换模在夜班。", "Six in ten changes are at night."),
                                                   "next_step": t("二十七日交方案。", "Proposal on the 27th.")},
             summary_sent_on="11-19", summary_accepted=True, next_on="11-27", concept_layers=layers("ssshs"))


def add_others(plan):
    plan.add("visits", "visit-12", deal="qingyan-box", owner="wang-ke", on="10-22", minutes=60, state="done", people=["fu-jun"],
             commitment_level=1)
    plan.add("visits", "visit-14", deal="qingyan-box", owner="wang-ke", on="11-11", minutes=45, state="done", people=["fu-jun"],
             **commitment(2, t("给了设备型号", "Gave the machine types"), "fu-jun", "11-12", "kept"))
    plan.add("visits", "visit-15", deal="luxi-health", owner="chen-yu", on="11-11", time="14:00", minutes=60, state="done",
             people=["kong-ze", "mo-fei"],
             **goal(3, 2), questions_answered=2, new_facts=2, reason_confirmed=True,
             **commitment(2, t("给一份设备清单", "Gives a list of the machines"), "kong-ze", "11-20", "open"), ratings=ratings("33232334"),
             summary={"facts_gained": t("验证要求由质量部定。", "Quality sets the validation rules.")}, summary_sent_on="11-12", next_on="11-26")
    plan.add("visits", "visit-16", deal="mingan-run", owner="chen-yu", on="10-28", time="10:00", minutes=45, state="done",
             people=["shi-kai"],
             commitment_level=1, ratings=ratings("22212123"), concern=t("上次交付晚了一个月。", "The last delivery was a month late."))
    plan.add("visits", "visit-17", deal="mingan-run", owner="chen-yu", on="11-20", time="15:30", minutes=45, state="done",
             people=["shi-kai"])


def add_planned(plan):
    plan.add("visits", "visit-18", deal="lanchuan-health", owner="li-hang", on="11-24", time="10:00", minutes=45, people=["tang-rui"],
             **goal(3, 2),
             plan={"concept_guess": t("怕维护两套系统。", "Afraid of running two systems.")})
    plan.add("visits", "visit-19", deal="luxi-health", owner="chen-yu", on="11-26", time="14:00", minutes=60, people=["kong-ze", "yin-lu"])
    plan.add("visits", "visit-20", deal="tuoye-health", owner="li-hang", on="11-27", time="09:30", minutes=60,
             people=["yan-zhao", "du-xinran"], **goal(4, 3),
             reason_confirmed=True, plan={"concept_guess": t("要一份敢签字的标准。", "Wants criteria that can be signed."),
                                          "unknowns": t("预算由谁批?", "Who releases the budget?")})
    plan.add("visits", "visit-21", deal="heyu-plant", owner="wang-ke", on="12-03", time="13:30", minutes=120, depth="full",
             people=["xu-jingyi", "lu-boya", "duan-yunfeng"], **goal(4, 3))
