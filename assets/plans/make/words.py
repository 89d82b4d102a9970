"""Names and sentences that the larger samples draw from. All invented."""
from .text import Text, t

# Beginnings of firms' names.
FIRMS = [Text(*pair.split("/")) for pair in (
    "岑川/Cenchuan 禾澜/Helan 墨溪/Moxi 青屿/Qingyu 远樵/Yuanqiao 拓澄/Tuocheng 霁川/Jichuan 柏舟/Baizhou 砺原/Liyuan 望澜/Wanglan "
    "稷野/Jiye 宸泽/Chenze 梧栖/Wuqi 汀兰/Tinglan 屹丰/Yifeng 朔远/Shuoyuan 锦禾/Jinhe 铎鸣/Duoming 澹宁/Danning 楠溪/Nanxi "
    "启岳/Qiyue 合沐/Hemu 载川/Zaichuan 弘渡/Hongdu 瀚樾/Hanyue 昱珩/Yuheng 疏桐/Shutong 钧陶/Juntao 珩砚/Hengyan 安屿/Anyu "
    "凌汀/Lingting 赫澄/Hecheng 葭野/Jiaye 琼圃/Qiongpu 丰隅/Fengyu 砚禾/Yanhe 泓樾/Hongyue 牧岑/Mucen 芷江/Zhijiang 榕坞/Rongwu "
    "渡云/Duyun 朴园/Puyuan 照野/Zhaoye 棠溪/Tangxi 栖霁/Qiji 溯野/Suye 敦禾/Dunhe 穗田/Suitian 鹭洲/Luzhou 晏川/Yanchuan "
    "骁原/Xiaoyuan 桑榆/Sangyu 映泽/Yingze 乔木湾/Qiaomuwan 苇岸/Wei'an 沛霖/Peilin 衍庆/Yanqing 翊川/Yichuan 暮云/Muyun 栎石/Lishi").split()]

# Kind of firm: the name's end, the industry.
TRADES = [
    (Text("家电", " Appliances"), t("家电", "Home appliances")), (Text("物流", " Logistics"), t("物流", "Logistics")),
    (Text("医疗", " Medical"), t("医疗", "Medical")), (Text("教育", " Education"), t("教育", "Education")),
    (Text("食品", " Foods"), t("食品饮料", "Food and drink")), (Text("装备", " Equipment"), t("装备制造", "Machinery")),
    (Text("物业", " Property"), t("物业", "Property services")), (Text("零售", " Retail"), t("零售", "Retail")),
    (Text("能源", " Energy"), t("能源", "Energy")), (Text("软件", " Software"), t("软件", "Software")),
]

SURNAMES = [Text(*pair.split("/")) for pair in (
    "安/An 白/Bai 毕/Bi 蔡/Cai 岑/Cen 柴/Chai 褚/Chu 戴/Dai 窦/Dou 杜/Du 樊/Fan 方/Fang 费/Fei 冯/Feng 葛/Ge 龚/Gong 郝/Hao 侯/Hou "
    "胡/Hu 霍/Huo 姬/Ji 贾/Jia 简/Jian 焦/Jiao 康/Kang 柯/Ke 赖/Lai 蓝/Lan 雷/Lei 凌/Ling 柳/Liu 龙/Long 娄/Lou 鲁/Lu 罗/Luo 麦/Mai "
    "毛/Mao 梅/Mei 孟/Meng 莫/Mo 穆/Mu 倪/Ni 聂/Nie 欧/Ou 潘/Pan 裴/Pei 彭/Peng 齐/Qi 钱/Qian 乔/Qiao 丘/Qiu 饶/Rao 任/Ren 阮/Ruan "
    "桑/Sang 沙/Sha 尚/Shang 施/Shi 苏/Su 谭/Tan 汤/Tang 陶/Tao 田/Tian 童/Tong 万/Wan 汪/Wang 韦/Wei 翁/Weng 邬/Wu 夏/Xia").split()]
GIVEN = [Text(*pair.split("/")) for pair in (
    "知行/Zhixing 若谷/Ruogu 清和/Qinghe 一鸣/Yiming 书怀/Shuhuai 思源/Siyuan 景行/Jingxing 文渊/Wenyuan 亦安/Yi'an 明哲/Mingzhe 雨桐/Yutong "
    "子衿/Zijin 向阳/Xiangyang 云舒/Yunshu 立言/Liyan 维桢/Weizhen 鹤鸣/Heming 采薇/Caiwei 怀瑾/Huaijin 望舒/Wangshu 允中/Yunzhong 芷若/Zhiruo "
    "承志/Chengzhi 南星/Nanxing 惟一/Weiyi 静姝/Jingshu").split()]

# Title by the first influence kind.
TITLES = {
    "e_db": [t("总经理", "General manager"), t("总裁", "President")],
    "e_pb": [t("分管副总", "Vice president"), t("运营副总", "Vice president operations")],
    "u_mb": [t("客服总监", "Head of service"), t("渠道总监", "Head of channels"), t("运营总监", "Head of operations")],
    "u_wb": [t("客服主管", "Service supervisor"), t("区域主管", "Area supervisor")],
    "t_cb": [t("信息部长", "Head of IT")], "t_fb": [t("财务经理", "Finance manager")], "t_pb": [t("采购经理", "Purchasing manager")],
    "c_ic": [t("流程经理", "Process manager"), t("总经理助理", "Assistant of the general manager")],
}

# What a customer does, by level of the commitment.
COMMITMENTS = {
    1: [t("说回去商量一下", "Will talk about it at home"), t("下次再约时间", "Another time"), t("表示很感兴趣", "Says it is interesting")],
    2: [t("发来流程文件", "Sends the process papers"), t("给出工单样本", "Gives sample tickets"), t("定下次会议时间", "Fixes the next meeting"),
        t("提供现有系统清单", "Lists the present systems")],
    3: [t("引见分管副总", "Introduces the vice president"), t("组织需求研讨会", "Holds a workshop on needs"),
        t("安排两名主管试用", "Has two supervisors try it"),
        t("一起定选型标准", "Sets the criteria with us"), t("安排财务核算收益", "Has finance work out the return")],
    4: [t("把项目列入年度预算", "Puts it into the year's budget"), t("在经营会上替我们讲方案", "Presents our proposal to the management"),
        t("确认条款和排期", "Confirms terms and schedule")],
    5: [t("签字并定启动日", "Signs and fixes the kick-off")],
}
FACTS = [
    t("投诉关闭平均要 3.5 天。", "Closing a complaint takes 3.5 days."), t("旺季每天 2,400 张工单。", "2,400 tickets a day at the peak."),
    t("经销商对账要两周。", "Settling with dealers takes two weeks."), t("去年换过一次系统,没用起来。", "A system was changed last year and never used."),
    t("总经理今年盯复购率。", "The general manager watches repeat orders this year."), t("预算在十二月定。", "The budget is settled in December."),
    t("三个大区各用各的表格。", "Three regions, three spreadsheets."), t("客服流失率接近三成。", "Nearly a third of the service staff leave."),
    t("信息部只有四个人。", "IT has four people."), t("集团要求年底上线。", "The group wants it live by the end of the year."),
    t("一线每天多录一小时。", "The front line types an hour a day more."), t("另有一家在报价。", "Somebody else is quoting."),
    t("上门服务准时率 81%。", "81 % of home services are on time."), t("新任运营副总十月到岗。", "A new vice president came in October."),
]
CONSENSUS = [t("先在一个大区试。", "Try it in one region."), t("按关闭时长衡量。", "Measured by time to close."), t("接口由我们负责。", "The interfaces are ours."),
             t("先降投诉,再谈复购。", "Complaints first, repeat orders later."), t("两周内给方案。", "A proposal within two weeks.")]
NEXT_STEPS = [t("下次请分管副总参加。", "The vice president joins next time."), t("带交付一起来。", "Bring delivery along."),
              t("先看同行案例。", "See a peer's case."),
              t("把收益算一遍。", "Work out the return.")]
CONCERNS = [t("怕上线没人用。", "Afraid that nobody will use it."), t("担心一线抵触。", "The front line may resist."),
            t("上次项目挨过批评。", "Blamed for the last project."),
            t("怕数据搬不过来。", "The data may not move over."), t("担心多一套系统。", "One more system to run.")]
CONCEPTS = [t("让投诉不再升级到总部。", "No complaint should reach headquarters."), t("月底对账一天做完。", "Settle accounts in a day."),
            t("旺季不用再加人。", "No extra people at the peak."), t("让老板看得到服务的钱。", "Show the boss what service earns."),
            t("少背锅,多露脸。", "Less blame, more credit.")]
WINS = [t("年底考核拿优", "A top mark at the year's end"), t("升任副总", "To become vice president"), t("不再半夜接投诉", "No complaints at night"),
        t("在集团当样板", "To be the group's model"), t("证明自己选对了人", "To show the right people were hired"),
        t("少被财务追问", "Fewer questions by finance")]
RESULTS = [t("投诉关闭降到 1 天", "Complaints closed in 1 day"), t("复购率提高 6 个点", "Repeat orders up 6 points"),
           t("对账从 14 天降到 2 天", "Settling in 2 days instead of 14"),
           t("每年省 90 万人工", "900k of labour saved a year")]
MODE_SIGNS = {
    "growth": [t("主动问同行怎么做", "Asks how peers do it"), t("把目标写进计划", "Put the goal into the plan")],
    "trouble": [t("上月被客户投诉到总部", "A complaint went up to headquarters"), t("旺季顶不住", "Could not bear the peak")],
    "even_keel": [t("“现在这样也行”", "“It works as it is”"), t("只要一份报价", "Only wants a quote")],
    "overconfident": [t("“我们是行业第一”", "“We are the best in the trade”")],
}
SUPPORT_SIGNS = {
    True: [t("约了下一个人给我们", "Arranged the next meeting for us"), t("把资料发给同事", "Passed our papers on"), t("会上帮我们说话", "Spoke for us")],
    False: [t("会上提对手的方案", "Brought up the rival's offer"), t("三次没有出席", "Did not come three times")],
}
RIVALS = [t("数峰云", "Shufeng Cloud"), t("恒序软件", "Hengxu Software"), t("自己开发", "In-house"), t("联译科技", "Lianyi Tech")]
REASONS = {
    "won": [t("收益按客户自己的数算清了。", "The return was worked out in their figures."), t("分管副总替我们推动。", "The vice president pushed it."),
            t("试点一个月见效。", "The pilot worked within a month."), t("老客户增购。", "An old customer bought more.")],
    "lost": [t("没见过拍板的人。", "We never met the decider."), t("标准由对手参与制定。", "The rival helped to set the criteria."),
             t("价格差两成。", "A fifth too dear."), t("信息部坚持原系统。", "IT held on to its system.")],
    "no_decision": [t("不做也没有后果。", "Doing nothing had no consequence."), t("预算挪作他用。", "The budget went elsewhere."),
                    t("对接人调走了。", "Our contact moved.")],
}
OBJECTIVE = t("{account} {date}前采购{offer}一套,{amount} 万元", "{account} buys one {offer} for {amount}k by {date}")


def formatted(text, **values):
    """A Text with its gaps filled; a value is a pair, Chinese and English, or the same in both."""
    return Text(*(wording.format(**{name: value[place] if isinstance(value, tuple) else value for name, value in values.items()})
                  for place, wording in enumerate(text)))


def joined(*parts):
    return Text("".join(part.zh for part in parts), "".join(part.en for part in parts))
