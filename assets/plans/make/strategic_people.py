"""Wangjin Digital: the people maps. A row is a person, the place in the deal, and what was judged about them."""
from .shorthand import layers
from .text import Text, t

BOSS, DEPUTY, IT, FINANCE, BUYING = t("总经理", "General manager"), t("副总经理", "Vice president"), t("信息中心主任", "Head of IT"), t("财务总监",
    "Finance director"), t("采购部长", "Head of purchasing")

# Person, names, title, boss; kinds, influence, days met, concept, win, result; day, mode, sign, support, sign, win known, in figures, coach tests, mind.
MAPS = {
    ("chenglan", "chenglan-hub"): [
        ("zhu-changfeng", "祝长风", "Zhu Changfeng", BOSS, None, "e_db", "high", ["10-16"], "sssss",
         t("降漏成果报到省里", "His result reported to the province"), t("漏损率降 4.2 个点", "Leakage down 4.2 points"),
         "11-12", "trouble", t("“三月报不出进度我没法交代”", "“Without progress in March I have nothing to report”"), 4,
         t("让财务排预算", "Told finance to set money aside"), "said", True, None, 7),
        ("wenren-zhou", "闻人舟", "Wenren Zhou", DEPUTY, "zhu-changfeng", "e_pb u_mb", "high", ["11-12"], "sssss",
         t("接任总经理", "To become general manager"), t("调度从三屏到一屏", "One screen instead of three"),
         "11-12", "growth", t("亲自改了方案目录", "Rewrote the outline himself"), 5, t("在班子会上讲方案", "Presented it to the board"), "said", True,
         None, 9),
        ("yan-qing", "阎青", "Yan Qing", t("总经理办公室主任", "Head of the general manager's office"), "zhu-changfeng", "c_ic", "medium", ["11-18"],
         "ss-ss", t("办成一件大事", "To bring one big thing to its end"), t("会前材料一天备好", "Papers ready a day before"),
         "11-18", "growth", t("替我们排会", "Arranges our meetings"), 5, t("提前告诉我们评审名单", "Told us who reviews"), "said", True, "yyy", 8),
        ("shu-wan", "舒婉", "Shu Wan", FINANCE, "zhu-changfeng", "t_fb", "medium", ["11-05"], "ss-s-",
         t("少被审计追问", "Fewer questions by the auditors"), t("四年回本改成两年半", "Payback in 2.5 years, not 4"),
         "11-05", "trouble", t("电费连涨三年", "Power dearer three years in a row"), 3, t("要求按效果付费", "Asks for payment by effect"), "said", True,
         None, 6),
        ("zhong-yan", "仲岩", "Zhong Yan", IT, "wenren-zhou", "t_cb", "high", ["10-29"], "-hg--", None, None, "10-29", "even_keel",
         t("“平台我们自己有”", "“We have a platform”"), -2, t("要求全部用自有平台", "Wants all of it on their own"), "heard", False, None, 3),
        ("qu-he", "曲禾", "Qu He", t("调度长", "Head of dispatch"), "wenren-zhou", "u_wb", "medium", ["10-29", "11-12"], "ssss-",
         t("夜里不用守电话", "No more nights by the phone"), t("漏点定位从两天到四小时", "A leak found in 4 hours, not 2 days"),
         "11-12", "trouble", t("上周一夜跑了六个点", "Drove to six places in one night last week"), 4, t("带我们下管网", "Took us down to the pipes"),
         "said", True, None, 7),
        ("ju-ping", "鞠平", "Ju Ping", BUYING, "zhu-changfeng", "t_pb", "low", [], None, None, None, "11-12", "even_keel", None, 1, None,
         None, False, None, 4),
    ],
    ("jiashuo", "jiashuo-energy"): [
        ("fu-zhihe", "傅知和", "Fu Zhihe", t("院长", "President"), None, "e_db", "high", [], None, None, None, "11-06", "overconfident",
         t("“我们院是全省标杆”", "“We are the model of the province”"), 1, None, None, False, None, None),
        ("mi-xue", "米雪松", "Mi Xuesong", t("后勤处长", "Head of services"), "fu-zhihe", "u_mb c_ic", "medium", ["10-13", "11-06"], "hg---",
         t("想借我们压现有厂家的价", "Wants to press his supplier's price with us"), None,
         "11-06", "growth", t("常主动打电话", "Often calls us"), 4, t("索要竞品对比表", "Asks for comparisons with rivals"), "heard", False, "ynn", 4),
        ("shang-jie", "尚洁", "Shang Jie", t("基建科长", "Head of buildings"), "mi-xue", "u_wb", "low", ["10-13"], "s----", None, None, "10-13",
         "even_keel", None, 2, None, None, False, None, 2),
        ("pu-yuan", "濮远", "Pu Yuan", FINANCE, "fu-zhihe", "t_fb", "high", [], None, None, None, None, None, None, None, None, None, False,
         None, None),
        ("lian-he", "廉禾", "Lian He", IT, "fu-zhihe", "t_cb", "medium", [], None, None, None, None, None, None, None, None, None, False,
         None, None),
    ],
    ("yunque", "yunque-hub"): [
        ("kuang-shian", "邝世安", "Kuang Shi'an", t("董事长", "Chairman"), None, "e_db", "high", ["09-03", "11-10"], "sshs-",
         t("任内两场合一", "Two airports become one in his term"), t("靠桥率 92%", "92 % at the gate"),
         "11-10", "growth", t("要三年翻一倍货量", "Wants twice the cargo in three years"), 3, t("让运行总监牵头", "Put the head of operations in charge"),
         "heard", True, None, 6),
        ("lu-wei", "路惟", "Lu Wei", t("运行总监", "Head of operations"), "kuang-shian", "e_pb u_mb", "high", ["11-10"], "sssss",
         t("当上分管副总", "To become vice president"), t("放行准点率 86%", "86 % on time"),
         "11-10", "trouble", t("冬季延误被通报", "Named for delays in winter"), 5, t("在董事会讲了二十分钟", "Spoke to the board for twenty minutes"),
         "said", True, None, 8),
        ("feng-mingqi", "凤鸣岐", "Feng Mingqi", FINANCE, "kuang-shian", "t_fb e_pb", "high", ["10-27"], "-hg-s", None, None, "11-16",
         "even_keel", t("“明年只保跑道”", "“Next year only the runway”"), -4, t("把项目移出明年预算稿", "Took it out of next year's draft"), None, False,
         None, 2),
        ("teng-yu", "滕屿", "Teng Yu", IT, "kuang-shian", "t_cb", "medium", ["10-27"], "ss---", t("团队有事可做", "Work for the team"),
         t("接口统一", "One interface"), "10-27", "growth", t("参与了标准起草", "Helped to draft the criteria"), 3,
         t("提供接口规范", "Gave us the specification"), "said", False, None, 5),
        ("cen-xi", "岑曦", "Cen Xi", t("运控主管", "Control supervisor"), "lu-wei", "u_wb c_ic", "medium", ["11-03", "11-17"], "ssss-",
         t("不再背延误的锅", "No more blame for delays"), t("机位分配五分钟", "Stands allotted in five minutes"),
         "11-17", "trouble", t("手工排机位", "Allots stands by hand"), 5, t("提醒财务总监要砍预算", "Warned us that finance would cut it"), "said", True,
         "yyy", 8),
        ("tai-sheng", "邰胜", "Tai Sheng", BUYING, "feng-mingqi", "t_pb", "low", ["10-27"], "--g--", None, None, "10-27", "even_keel", None,
         -1, None, None, False, None, 2),
    ],
    ("linxi", "linxi-centre"): [
        ("ou-lan", "欧岚", "Ou Lan", t("中心主任", "Director of the centre"), None, "e_pb u_mb", "high", ["09-17", "10-22"], "sshg-",
         t("通过年底督查", "To pass the year-end inspection"), None, "10-22", "trouble", t("三件积案超期", "Three cases overdue"), 3,
         t("邀我们列席专班", "Asked us into the task force"), "said", False, None, 5),
        ("yi-fang", "易方", "Yi Fang", t("分管副区长", "Deputy head of the district"), None, "e_db", "high", [], None, None, None, "10-22",
         "even_keel", None, 1, None, None, False, None, 2),
        ("zang-wei", "臧维", "Zang Wei", t("财政局科长", "Treasury section head"), None, "t_fb", "high", [], None, None, None, None, None, None,
         None, None, None, False, None, None),
        ("gu-bei", "古北川", "Gu Beichuan", t("大数据局副局长", "Deputy head of the data office"), None, "t_cb", "high", ["09-17"], "hg---", None,
         None, "09-17", "even_keel", t("“等市里统一”", "“Wait for the city”"), -1, None, None, False, None, 2),
        ("sai-yun", "赛芸", "Sai Yun", t("值班长", "Shift leader"), "ou-lan", "u_wb c_ic", "low", ["10-22"], "ss---", None, None, "10-22",
         "growth", None, 4, t("给了积案清单", "Gave us the list of cases"), "heard", False, "yyy", 4),
    ],
    ("yuanheng", "yuanheng-next"): [
        ("ji-nanshan", "纪南山", "Ji Nanshan", t("制造副总", "Head of manufacturing"), None, "e_pb u_mb", "high", ["11-04"], "sss--",
         t("五个厂都归他管能耗", "Energy of all five plants in his hands"), t("吨钢能耗降 7%", "7 % less energy per ton"), "11-04", "growth",
         t("要复制到五个厂", "Wants it in all five plants"), 5, t("替我们约了董事长", "Arranged the chairman for us"), "said", True, None, 9),
        ("ruan-bo", "阮伯言", "Ruan Boyan", t("董事长", "Chairman"), None, "e_db", "high", ["07-08"], "s--h-", None, None, "07-08", "growth",
         t("想拿绿色订单", "Wants green orders"), 3, t("年会上点名表扬", "Praised us at the yearly meeting"), "heard", False, None, 6),
        ("wan-li", "万砾", "Wan Li", t("能源科长", "Head of energy"), "ji-nanshan", "u_wb c_ic", "medium", ["11-04"], "ssss-",
         t("成为集团专家", "To be the group's expert"), t("日报自动", "Daily report by itself"), "11-04", "growth", t("自己在讲课", "Teaches it himself"),
         5, t("带同行来看", "Brings peers to see it"), "said", True, "yyy", 9),
    ],
    ("mogang", "mogang-hub"): [
        ("qin-mo", "覃墨", "Qin Mo", DEPUTY, None, "e_pb", "high", ["06-09"], "hg---", None, None, "06-09", "even_keel",
         t("“先看别人做”", "“Let others do it first”"), 1, None, None, False, None, 3),
        ("kuai-ran", "蒯然", "Kuai Ran", IT, "qin-mo", "t_cb", "high", ["06-23"], "g----", None, None, "07-14", "even_keel", None, -4,
         t("已选定对手做标准", "Had the rival write the criteria"), None, False, None, 2),
    ],
}
LINES = [("chenglan-hub", "wenren-zhou", "zhu-changfeng", 3), ("chenglan-hub", "yan-qing", "zhu-changfeng", 2),
         ("chenglan-hub", "shu-wan", "zhu-changfeng", 2), ("chenglan-hub", "zhong-yan", "wenren-zhou", 1),
         ("chenglan-hub", "qu-he", "wenren-zhou", 2), ("yunque-hub", "lu-wei", "kuang-shian", 2),
         ("yunque-hub", "feng-mingqi", "kuang-shian", 3), ("yunque-hub", "cen-xi", "lu-wei", 2),
         ("yunque-hub", "teng-yu", "feng-mingqi", 1),
         ("linxi-centre", "gu-bei", "yi-fang", 3), ("linxi-centre", "sai-yun", "ou-lan", 1), ("yuanheng-next", "ji-nanshan", "ruan-bo", 3),
         ("yuanheng-next", "wan-li", "ji-nanshan", 2), ("jiashuo-energy", "mi-xue", "fu-zhihe", 1)]
# Judged before: what changed.
EARLIER = [("chenglan-hub", "zhu-changfeng", "09-10", "even_keel", 1, 3), ("chenglan-hub", "shu-wan", "09-24", "even_keel", -1, 3),
           ("chenglan-hub", "zhong-yan", "09-24", "overconfident", -4, 2),
           ("yunque-hub", "feng-mingqi", "09-03", "even_keel", -1, 2), ("yunque-hub", "lu-wei", "09-03", "growth", 3, 5)]
CONCEPTS = {
    "zhu-changfeng": {"problem": t("漏损考核不达标,市里点名。", "The leakage target is missed and the city names him."),
                      "goal": t("三月报得出进度。", "Progress to report in March."), "standard": t("按分区看得见。", "Visible zone by zone.")},
    "wenren-zhou": {"present_state": t("三套系统三张表。", "Three systems, three tables."), "goal": t("一张图调度。", "Dispatch on one map.")},
    "qu-he": {"problem": t("靠耳朵听漏。", "Leaks found by ear.")},
    "kuang-shian": {"goal": t("两座机场像一座那样运行。", "Two airports that run like one.")}, "lu-wei": {"problem": t("冬季延误没有预警。",
        "No warning of delays in winter."), "standard": t("旺季前上线。", "Live before the peak.")},
}


def add(plan):
    answers = {"y": "yes", "n": "no"}
    heights = {"e_db": 0, "e_pb": 150, "u_mb": 300, "t_cb": 300, "t_fb": 200, "t_pb": 400, "u_wb": 450, "c_ic": 350}
    for (account, deal), rows in MAPS.items():
        for place, (person, zh, en, title, boss, kinds, influence, met, known, win, result, on, mode, why_mode, support, why, win_known,
                    in_figures, tests, mind) in enumerate(rows):
            plan.add("people", person, account=account, name=Text(zh, en), title=title, reports_to=boss,
                     moved_on="11-09" if person == "lian-he" else None, known_since="11-02" if person == "ju-ping" else None)
            plan.add("deal_people", f"in-{person}", deal=deal, person=person, kinds=kinds.split(), influence=influence, met_on=met,
                     win=win, result=result, concept_layers=layers(known) if known else None,
                     concept_texts=CONCEPTS.get(person), map_x=place * 190, map_y=heights[kinds.split()[0]])
            if on:
                plan.add("ratings", f"now-{person}", deal=deal, person=person, on=on, mode=mode, mode_evidence=why_mode, support=support,
                         support_evidence=why, win_status=win_known,
                         result_in_customer_numbers=in_figures, mind_state=mind, **({name: answers.get(letter) for name,
                             letter in zip(("we_are_credible", "coach_is_credible", "coach_wants_us"), tests)} if tests else {}))
    for number, (deal, source, target, strength) in enumerate(LINES, 1):
        plan.add("influences", f"line-{number:02d}", deal=deal, **{"from": source}, to=target, strength=strength)
    for number, (deal, person, on, mode, support, mind) in enumerate(EARLIER, 1):
        plan.add("ratings", f"before-{number}", deal=deal, person=person, on=on, mode=mode, support=support, mind_state=mind)
