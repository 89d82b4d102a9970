"""Wangjin Digital: visits in depth, among them one with the talk timer and the chairman's meeting ahead."""
from .shorthand import layers, marks, ratings, talk
from .text import t


def add(plan):
    full = {"state": "done", "depth": "full"}
    # Deal, owner, day, minutes, people, best, least, level, what, by, due, state, questions, facts, ratings.
    rows = [
        ("chenglan-hub", "lin-yicheng", "09-10", 60, "zhu-changfeng wenren-zhou", 3, 2, 3,
         t("让各部门配合诊断", "Has the departments help with the diagnosis"), "zhu-changfeng", "09-24", "kept", 3, 3, "43333444"),
        ("chenglan-hub", "lin-yicheng", "09-24", 120, "wenren-zhou zhong-yan shu-wan", 3, 2, 2,
         t("给三年管网数据", "Hands out three years of network data"), "wenren-zhou", "10-09", "kept", 4, 4, "43344344"),
        ("chenglan-hub", "lin-yicheng", "10-29", 180, "qu-he zhong-yan", 3, 2, 3, t("开一个分区试三周", "Opens one zone for three weeks"), "qu-he",
         "11-06", "kept", 6, 5, "54444444"),
        ("chenglan-hub", "lin-yicheng", "11-05", 60, "shu-wan", 4, 3, 3, t("按效果付费写进预算说明",
            "Puts payment by effect into the budget's grounds"), "shu-wan", "11-20", "kept", 4, 2, "44454444"),
        ("jiashuo-energy", "su-ting", "10-13", 60, "mi-xue shang-jie", 2, 2, 1, t("说院长那边他来讲", "Says he will talk to the president"), None,
         None, None, 1, 1, "32322234"),
        ("jiashuo-energy", "su-ting", "11-06", 90, "mi-xue", 3, 2, 1, t("再看看对比表", "Will look at the comparison again"), None, None, None,
         2, 1, "32223334"),
        ("yunque-hub", "lin-yicheng", "09-03", 45, "kuang-shian lu-wei", 3, 2, 3, t("指定运行总监牵头", "Names the head of operations"),
         "kuang-shian", "09-15", "kept", 3, 3, "43434444"),
        ("yunque-hub", "lin-yicheng", "10-27", 120, "feng-mingqi teng-yu tai-sheng", 3, 2, 2, t("给接口规范", "Hands out the specification"),
         "teng-yu", "11-03", "kept", 3, 3, "33323334"),
        ("yunque-hub", "lin-yicheng", "11-10", 60, "kuang-shian lu-wei", 4, 3, 4, t("在董事会上给二十分钟",
            "Gives us twenty minutes before the board"), "kuang-shian", "11-16", "kept", 4, 2, "44454544"),
        ("linxi-centre", "su-ting", "09-17", 60, "ou-lan gu-bei", 3, 2, 1, t("等市里文件", "Waits for the city's paper"), None, None, None, 2,
         2, "33322233"),
        ("linxi-centre", "su-ting", "10-22", 60, "ou-lan sai-yun", 3, 2, 2, t("给积案清单", "Hands out the list of cases"), "sai-yun", "10-30",
         "kept", 3, 3, "43333344"),
        ("yuanheng-next", "lin-yicheng", "11-04", 90, "ji-nanshan wan-li", 3, 2, 3, t("列五个厂的能耗表", "Lists the energy of five plants"),
         "wan-li", "11-18", "kept", 5, 4, "54445455"),
        ("mogang-hub", "su-ting", "06-23", 60, "kuai-ran", 3, 2, 1, t("再联系", "Will be in touch"), None, None, None, 1, 1, "22212122"),
    ]
    for number, (deal, owner, on, minutes, people, best, least, level, what, by, due, state, questions, facts, marked) in enumerate(rows,
        1):
        plan.add("visits", f"visit-{number:02d}", deal=deal, owner=owner, on=on, minutes=minutes, people=people.split(),
                 best_commitment=best, minimum_commitment=least, commitment_level=level, commitment=what, commitment_by=by,
                 commitment_due=due, commitment_state=state, questions_answered=questions, new_facts=facts, ratings=ratings(marked),
                 reason_confirmed=owner == "lin-yicheng", advantages_linked=1 if level > 2 else None,
                 reaction_asked=level > 2, summary={"consensus": t("先诊断,后方案。", "Diagnosis first.")} if level > 2 else None,
                 summary_sent_on=on if owner == "lin-yicheng" else None, summary_accepted=level > 2, **full)
    plan.add("visits", "visit-14", deal="chenglan-hub", owner="lin-yicheng", on="11-12", time="09:30", minutes=90,
             people=["zhu-changfeng", "wenren-zhou", "qu-he"], best_commitment=4, minimum_commitment=3,
             marks=marks("d" * 12 + "x" + "dddddpdddddddddd" + "d"),
             plan={"situation": t("三月要向市里报进度,手上只有季报。", "In March he reports to the city and has quarterly figures only."),
                   "feelings": t("着急,怕再被点名。", "Uneasy, afraid of being named again."),
                   "concept_guess": t("要一个能讲给市里的进度。", "Wants progress that can be told to the city."),
                   "best_commitment": t("列入明年预算", "Into next year's budget"), "minimum_commitment": t("定评审会日期",
                       "Fix the date of the review"), "unknowns": t("预算几月定;谁反对。", "When the budget is settled; who is against it."),
                       "strengths": t("按节水量付费。", "Paid by water saved."),
                   "commitment_questions": t("十二月评审会,您看哪天合适?", "Which day in December suits the review?"),
                   "concerns": t("信息中心的平台。", "IT's platform.")},
             opening={"purpose": t("把试点结果和明年三月的进度对上", "Match the trial with what is reported in March"),
                      "process": t("先看数,再谈预算,四十分钟", "Figures, then the budget, forty minutes"),
                      "payoff": t("一页可以上报的进度表", "One page of progress to report"), "consent": t("“好,先看数。”", "“Fine, figures first.”")},
             reason=t("祝总您好,试点分区三周漏损降了 1.1 个点。想和何沛一起用四十分钟,把结果换算成三月可上报的进度,便于您安排十二月评审。周四上午是否方便?",
                      "Mr Zhu, in three weeks leakage in the trial zone fell by 1.1 points. He Pei and I would like 40 minutes to turn that into progress you can report in March, so that you can set the December review. Would Thursday morning suit you?"),
             reason_slots={"change": t("试点降了 1.1 个点", "the trial brought 1.1 points"), "who": t("何沛", "He Pei"), "minutes": "40",
                           "payoff": t("三月可上报的进度", "progress to report in March")}, reason_answers={"worth_time": "yes", "short": "yes"},
                           reason_confirmed=True,
             concept_layers=layers("sssss"), questions_answered=5, new_facts=3, advantages_linked=2, reaction_asked=True,
             commitment_level=4, commitment=t("让财务列入预算,十二月八日评审", "Has finance set the money aside, review on 8 December"),
             commitment_by="zhu-changfeng",
             commitment_due="12-08", ratings=ratings("54554544"), summary={"facts_gained": t("预算十二月十五日定。",
                 "The budget is settled on 15 December."), "consensus": t("按分区看效果。", "Effect by zone."),
                 "concerns": t("信息中心要先谈。", "Talk to IT first."),
                                                                            "commitments": t("十二月八日评审。", "Review on 8 December."),
                                                                            "next_step": t("何沛重做模型。", "He Pei rebuilds the model.")},
             summary_sent_on="11-12", summary_accepted=True, next_on="12-08", mind_state=7, planned_mind_state=7, **full,
             **talk("r40 s4 c130 r30 s5 c180 r90 c70 r45 s4 c150 r60 c120 s3 r30 c95", "38n 200a 300c 420n 555a 640m 800w"))
    plan.add("visits", "visit-15", deal="yunque-hub", owner="lin-yicheng", on="11-20", time="14:00", minutes=60, state="done",
             people=["cen-xi"])
    for number, (deal, owner, on, time, people, best, least) in enumerate((("yunque-hub", "lin-yicheng", "11-25", "10:00", "feng-mingqi",
        3, 2), ("jiashuo-energy", "su-ting", "11-27", "15:00", "mi-xue pu-yuan", 3, 2),
        ("chenglan-hub", "lin-yicheng", "12-08", "09:00", "zhu-changfeng shu-wan zhong-yan", 5, 4),
                                                                     ("linxi-centre", "su-ting", "12-02", "14:30", "ou-lan", None, None)),
                                                                     16):
        plan.add("visits", f"visit-{number}", deal=deal, owner=owner, on=on, time=time, minutes=60, depth="full", people=people.split(),
                 best_commitment=best, minimum_commitment=least)
    plan.add("visits", "visit-20", account="yuanheng", owner="lin-yicheng", on="09-24", minutes=120, people=["ji-nanshan"], state="done",
             new_facts=2, commitment_level=4, commitment=t("做样板并接待同行", "Is our reference and receives peers"), commitment_by="ji-nanshan",
             commitment_due="10-30", commitment_state="kept",
             summary={"consensus": t("一厂先算清效果。", "The effect of plant 1 first.")}, summary_sent_on="09-25")
