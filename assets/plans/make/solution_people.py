"""Xinghe Devices: people at its customers, their place in the deals, and what was judged about them."""
from .shorthand import layers
from .text import Text, t

GENERAL_MANAGER = t("总经理", "General manager")


def add(plan):
    add_people(plan)
    add_places(plan)
    add_ratings(plan)


def add_people(plan):
    people = [
        ("shen-liqun", "lanchuan", "沈立群", "Shen Liqun", GENERAL_MANAGER, None, None),
        ("jiang-wei", "lanchuan", "蒋维", "Jiang Wei", t("设备经理", "Equipment manager"), None, "shen-liqun"),
        ("tang-rui", "lanchuan", "唐锐", "Tang Rui", t("信息主管", "Head of IT"), t("信息部", "IT"), "shen-liqun"),
        ("meng-jia", "lanchuan", "孟佳", "Meng Jia", t("采购专员", "Buyer"), None, None),
        ("gu-mingyuan", "heyu", "顾鸣远", "Gu Mingyuan", GENERAL_MANAGER, None, None),
        ("xu-jingyi", "heyu", "许静怡", "Xu Jingyi", t("生产副总", "Head of production"), None, "gu-mingyuan"),
        ("lu-boya", "heyu", "陆伯雅", "Lu Boya", t("设备部长", "Head of equipment"), None, "xu-jingyi"),
        ("he-yizhou", "heyu", "何亦舟", "He Yizhou", t("厂长助理", "Assistant of the plant head"), None, "xu-jingyi"),
        ("fan-qiu", "heyu", "范秋", "Fan Qiu", t("财务总监", "Finance director"), None, "gu-mingyuan"),
        ("duan-yunfeng", "heyu", "段云峰", "Duan Yunfeng", t("信息部长", "Head of IT"), t("信息部", "IT"), "gu-mingyuan"),
        ("qiao-ping", "heyu", "乔平", "Qiao Ping", t("采购部长", "Head of purchasing"), None, "gu-mingyuan"),
        ("wen-hai", "beilan", "温海", "Wen Hai", t("技术副总", "Technical director"), None, None),
        ("yan-zhao", "tuoye", "严钊", "Yan Zhao", t("厂长", "Plant head"), None, None),
        ("du-xinran", "tuoye", "杜欣然", "Du Xinran", t("生产经理", "Production manager"), None, "yan-zhao"),
        ("pei-long", "tuoye", "裴龙", "Pei Long", t("设备主管", "Head of equipment"), None, "yan-zhao"),
        ("ning-shu", "tuoye", "宁舒", "Ning Shu", t("采购经理", "Purchasing manager"), None, "yan-zhao"),
        ("fu-jun", "qingyan", "傅军", "Fu Jun", t("车间主任", "Workshop head"), None, None),
        ("luo-yun", "yunzhan", "罗昀", "Luo Yun", t("能源主管", "Energy manager"), None, None),
        ("kong-ze", "luxi", "孔泽", "Kong Ze", t("工程部长", "Head of engineering"), t("工程部", "Engineering"), None),
        ("yin-lu", "luxi", "尹璐", "Yin Lu", t("质量经理", "Quality manager"), t("质量部", "Quality"), None),
        ("mo-fei", "luxi", "莫非凡", "Mo Feifan", t("设备工程师", "Equipment engineer"), None, "kong-ze"),
        ("tao-gang", "shiqiao", "陶刚", "Tao Gang", t("副厂长", "Deputy plant head"), None, None),
        ("lai-wen", "mingan", "赖文", "Lai Wen", GENERAL_MANAGER, None, None),
        ("shi-kai", "mingan", "史凯", "Shi Kai", t("设备部长", "Head of equipment"), None, "lai-wen"),
    ]
    extra = {"yin-lu": {"known_since": "11-09"}, "shi-kai": {"moved_on": "11-02"}, "fan-qiu": {"known_since": "05-12"}}
    for person, account, zh, en, title, department, boss in people:
        plan.add("people", person, account=account, name=Text(zh, en), title=title, department=department, reports_to=boss,
                 **extra.get(person, {}))


def add_places(plan):
    # Deal, person, kinds, influence, days met besides visits, layers of the concept, win, result.
    places = [
        ("lanchuan-health", "shen-liqun", "e_db", "high", [], None, None, None),
        ("lanchuan-health", "jiang-wei", "u_mb c_ic", "medium", ["11-12"], None, t("少半夜被叫到车间", "Fewer calls to the shop at night"), None),
        ("lanchuan-health", "tang-rui", "t_cb", "high", [], None, None, None),
        ("lanchuan-health", "meng-jia", "t_pb", "low", [], None, None, None),
        ("heyu-energy", "gu-mingyuan", "e_db", "high", ["10-21"], "sssss", t("给家族一份拿得出手的答卷", "Something to show to the family"),
         t("单吨能耗降 8%,一年省 62 万", "8 % less energy per ton, 620k a year")),
        ("heyu-energy", "xu-jingyi", "e_pb u_mb", "high", ["11-12"], "sssss", t("明年能升任常务副总",
            "To become executive vice president next year"),
         t("三号线改造前把能耗说清楚", "Energy explained before line 3 is rebuilt")),
        ("heyu-energy", "he-yizhou", "c_ic", "medium", ["11-18"], "ss-ss", t("主导一个看得见的项目", "To lead a project that people see"),
         t("月报半天做完", "The monthly report takes half a day")),
        ("heyu-energy", "fan-qiu", "t_fb", "medium", ["11-10"], None, t("预算不被追问", "No questions about the budget"),
         t("七个月回本", "Pays back in seven months")),
        ("heyu-energy", "qiao-ping", "t_pb", "medium", ["11-16"], None, t("流程上挑不出毛病", "A procedure nobody can fault"),
         t("年内完成采购", "Bought within the year")),
        ("heyu-plant", "gu-mingyuan", "e_db", "high", ["10-21"], None, None, None),
        ("heyu-plant", "xu-jingyi", "e_pb u_mb", "high", [], "ssss-", t("明年能升任常务副总", "To become executive vice president next year"), None),
        ("heyu-plant", "lu-boya", "u_wb", "medium", [], None, None, None),
        ("heyu-plant", "duan-yunfeng", "t_cb", "high", [], None, None, None),
        ("heyu-plant", "he-yizhou", "c_ic", "medium", [], None, t("主导一个看得见的项目", "To lead a project that people see"), None),
        ("beilan-health", "wen-hai", "e_db", "high", ["05-20"], None, None, None),
        ("tuoye-health", "yan-zhao", "e_db", "high", [], "shhsg", t("明年不再为停线挨批", "No more blame for stopped lines"),
         t("换模停机少 40 小时一月", "40 stop hours a month less")),
        ("tuoye-health", "du-xinran", "u_mb", "high", [], "sssh-", t("夜班不用自己盯", "Not to watch the night shift in person"),
         t("交期准点率到 97%", "97 % on time")),
        ("tuoye-health", "pei-long", "c_ic u_wb", "medium", [], "ssss-", t("让大家看到他的判断", "That others see his judgement"), None),
        ("tuoye-health", "ning-shu", "t_pb", "medium", [], None, None, None),
        ("qingyan-box", "fu-jun", "e_db u_wb", "low", [], None, None, None),
        ("yunzhan-energy", "luo-yun", "u_mb", "medium", [], None, None, None),
        ("luxi-health", "kong-ze", "e_pb", "high", [], "sg---", None, None),
        ("luxi-health", "mo-fei", "c_ic u_wb", "low", ["11-10"], None, t("想跳槽到我们这里", "Would like to work for us"), None),
        ("luxi-health", "yin-lu", None, "medium", [], None, None, None),
        ("mingan-run", "lai-wen", "e_db", "high", ["09-15"], None, None, None),
        ("mingan-run", "shi-kai", "u_mb", "high", [], "sg---", None, None),
    ]
    texts = {
        ("tuoye-health", "yan-zhao"): {"problem": t("换模慢,夜班停线没人知道原因。", "Slow changes of tools; at night nobody knows why a line stops."),
                                       "goal": t("停线说得清、降得下来。", "Stops explained, and fewer.")},
        ("tuoye-health", "du-xinran"): {"goal": t("计划员敢按 97% 排产。", "Planning dares to count on 97 %.")},
        ("heyu-plant", "xu-jingyi"): {"goal": t("三号线一次改对。", "Line 3 rebuilt right the first time.")},
    }
    spots = {"e_db": 0, "e_pb": 180, "u_mb": 320, "u_wb": 460, "t_cb": 320, "t_fb": 180, "t_pb": 460, "c_ic": 180}
    seen = []

    def spot(deal, kinds):
        """Left to right in their order, deciders above; only where somebody has drawn the map."""
        if deal != "tuoye-health":
            return {}
        seen.append(deal)
        return {"map_x": seen.count(deal) * 200, "map_y": spots[kinds.split()[0]]}

    for number, (deal, person, kinds, influence, met, known, win, result) in enumerate(places, 1):
        plan.add("deal_people", f"place-{number:02d}", deal=deal, person=person, kinds=(kinds or "").split(), influence=influence,
                 met_on=met, win=win, result=result, concept_layers=layers(known) if known else None,
                 concept_texts=texts.get((deal, person)), **spot(deal, kinds or ""))
    lines = [("lanchuan-health", "tang-rui", "shen-liqun", 3), ("lanchuan-health", "jiang-wei", "shen-liqun", 1),
             ("heyu-energy", "xu-jingyi", "gu-mingyuan", 3), ("heyu-energy", "fan-qiu", "gu-mingyuan", 2),
             ("tuoye-health", "du-xinran", "yan-zhao", 2), ("tuoye-health", "pei-long", "du-xinran", 2)]
    for number, (deal, source, target, strength) in enumerate(lines, 1):
        plan.add("influences", f"line-{number}", deal=deal, **{"from": source}, to=target, strength=strength)


def add_ratings(plan):
    # Deal, person, day, mode, what shows it, support, what shows it, how we know the win, result in their figures, coach tests, mind state.
    ratings = [
        ("lanchuan-health", "jiang-wei", "10-20", "trouble", t("夜里停机三次", "Three stops in one night"), 3, t("主动约了试用", "Asked for a trial"),
         "heard", False, "y-y", 5),
        ("lanchuan-health", "jiang-wei", "11-12", "growth", None, 5, None, "heard", False, "ynu", 6),
        ("lanchuan-health", "shen-liqun", "11-12", "overconfident", t("“去年产量已是历史最好”", "“Last year was our best ever”"), 2, None, None,
         False, None, None),
        ("lanchuan-health", "tang-rui", "11-12", "even_keel", None, -4, t("会上说自己的系统能做",
            "Said in the meeting that their own system can do it"), None, False, None, 3),
        ("heyu-energy", "gu-mingyuan", "11-19", "trouble", t("“能耗考核不达标要停一条线”", "“Fail the energy rating and one line stands still”"), 4,
         t("当场定下签约日", "Fixed the day of signing on the spot"), "said", True, None, 8),
        ("heyu-energy", "xu-jingyi", "11-12", "growth", t("把指标写进了部门计划", "Wrote the figure into the department's plan"), 5,
         t("替我们向总经理讲方案", "Presented our proposal to the general manager"), "said", True, None, 9),
        ("heyu-energy", "he-yizhou", "11-18", "growth", t("要来模板自己算收益", "Asked for the sheet to work out the return"), 5,
         t("提前给我们看付款条款", "Showed us the payment terms beforehand"), "said", True, "yyy", 8),
        ("heyu-energy", "fan-qiu", "11-10", "trouble", t("今年电费超支", "Electricity is over budget"), 4,
         t("自己核过回本期", "Checked the payback herself"), "said", True, None, 7),
        ("heyu-energy", "qiao-ping", "11-16", "growth", t("要求年内走完流程", "Wants it through this year"), 4,
         t("给了合同模板", "Gave us the contract form"), "said", True, None, 7),
        ("heyu-plant", "xu-jingyi", "11-12", "growth", t("牵头三号线改造", "Leads the rebuild of line 3"), 4,
         t("请我们进联合小组", "Asked us into the joint team"), "said", True, None, 6),
        ("heyu-plant", "duan-yunfeng", "11-05", "even_keel", t("认为够用", "Thinks it is good enough"), -3,
         t("提出自己开发", "Proposed to build it in-house"), None, False, None, 2),
        ("tuoye-health", "yan-zhao", "10-28", "even_keel", t("“先报个价吧”", "“Just send a quote”"), 1, None, None, False, None, 3),
        ("tuoye-health", "yan-zhao", "11-13", "trouble", t("主机厂因停线发了罚单", "The car maker fined them for a stop"), 3,
         t("让生产部出数据", "Told production to hand out data"), "said", True, None, 5),
        ("tuoye-health", "du-xinran", "11-18", "growth", t("要做准点率", "Wants to be on time"), 4, t("安排两天现场调研", "Arranged two days on site"),
         "said", True, None, 6),
        ("tuoye-health", "pei-long", "11-18", "trouble", t("备件总是不够", "Spare parts run out"), 4,
         t("帮我们改了方案顺序", "Reordered our proposal for us"), "heard", False, "yyy", 6),
        ("luxi-health", "mo-fei", "11-10", "growth", t("常来问产品", "Often asks about the product"), 4, t("私下发来资料", "Sent papers privately"),
         "said", False, "ynn", 4),
        ("mingan-run", "shi-kai", "11-17", "growth", t("新到任,想做出样子", "New in the post, wants to show something"), -1,
         t("夸对手的服务快", "Praised the rival's quick service"), None, False, None, 4),
    ]
    answers = {"y": "yes", "n": "no"}
    for number, (deal, person, on, mode, why_mode, support, why, win, in_figures, tests, mind) in enumerate(ratings, 1):
        plan.add("ratings", f"rating-{number:02d}", deal=deal, person=person, on=on, mode=mode, mode_evidence=why_mode, support=support,
                 support_evidence=why, win_status=win, result_in_customer_numbers=in_figures, mind_state=mind if support > 3 else None,
                 **({name: answers.get(letter) for name, letter in
                     zip(("we_are_credible", "coach_is_credible", "coach_wants_us"), tests)} if tests else {}))
