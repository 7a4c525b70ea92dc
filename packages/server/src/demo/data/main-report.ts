/** 主报告. Everything is invented; 云岭市 does not exist. */

import { type DemoAspect, leaf } from './leaf.js';

export const MAIN_REPORT: readonly DemoAspect[] = [
  {
    part: '主报告',
    text: '贯彻新发展理念不够有力，推动高质量发展有短板',
    problems: [
      {
        text: '产业项目落地见效慢',
        leaves: [
          leaf(
            ['park', 'planning', 'executive'],
            '园区签约项目中有 18 个超过一年没有开工',
            ['physical', '逐个会诊 18 个未开工项目，能开的限期进场，不能开的依约收回土地'],
            ['document', '制定《园区项目全程跟办办法》，签约到投产每一步有人跟'],
          ),
          leaf(
            ['planning', 'finance', 'executive'],
            '部分专项债项目前期工作不深，资金到账后长期等项目',
            ['money', '清理超过六个月没有支出的专项债资金，调整到能用的项目'],
            ['document', '制定《专项债项目储备和退出规则》'],
          ),
          leaf(['park', 'land', 'works'], '标准厂房空置较多，招引和建设脱节', [
            'physical',
            '把空置厂房分块出租或改造，空置面积降到一成以内',
          ]),
          leaf(
            ['approval', 'government', 'executive'],
            '企业开办要跑三个窗口，“一件事”没有真正并成一件',
            ['physical', '合并三个窗口为一个综合窗口'],
            [null, '每季度请二十家新办企业走一遍流程，记下卡在哪里'],
          ),
        ],
      },
      {
        text: '生态环境保护责任压得不实',
        leaves: [
          leaf(
            ['environment', 'water', 'works'],
            '清溪河支流有 7 个排口长期混排',
            ['physical', '封堵或改造 7 个混排口，逐个留影'],
            ['money', '安排管网改造资金并按进度拨付'],
          ),
          leaf(
            ['environment', 'park', 'works'],
            '园区污水处理设施低负荷运行，监测数据不连续',
            ['physical', '检修设施，恢复连续监测'],
            ['people', '对失察的运维责任单位作出处理'],
          ),
          leaf(['land', 'agriculture', 'works'], '废弃采石坑复绿停在图纸上', [
            'physical',
            '完成 5 处采石坑的覆土和栽植',
          ]),
        ],
      },
      {
        text: '防范化解风险的底线守得不牢',
        leaves: [
          leaf(
            ['finance', 'assets', 'executive'],
            '市属平台公司隐性债务底数几次统计不一致',
            ['money', '逐笔核对债务合同和账户，形成唯一底数'],
            ['document', '制定《市属企业债务报送规程》'],
          ),
          leaf(
            ['assets', 'finance', 'executive'],
            '两家市属企业互相担保，没有集体决策记录',
            ['people', '对未经集体决策的担保追究责任'],
            ['document', '修订《市属企业担保管理规定》'],
          ),
          leaf(
            ['housing', 'land', 'works'],
            '三个停工楼盘的购房群众长期等不到交房日期',
            ['physical', '三个楼盘全部复工，按栋公布交付日期'],
            ['money', '预售资金监管账户补足应留资金'],
          ),
        ],
      },
    ],
  },
  {
    part: '主报告',
    text: '以人民为中心的发展思想树得不牢，民生欠账较多',
    problems: [
      {
        text: '群众身边的急难愁盼解决不及时',
        leaves: [
          leaf(
            ['housing', 'civil', 'works'],
            '老旧小区加装电梯的申请平均要等十一个月',
            ['physical', '年内完成 60 部加装电梯'],
            ['document', '制定《加装电梯并联审批细则》'],
          ),
          leaf(
            ['water', 'housing', 'works'],
            '山前片区高峰时段水压不足',
            ['physical', '新建加压泵站并通水'],
            [null, '逐户回访片区住户'],
          ),
          leaf(
            ['transport', 'finance', 'works'],
            '九条农村道路损毁后一年没有修复',
            ['physical', '修复九条农村道路'],
            ['money', '补拨养护资金'],
          ),
          leaf(
            ['civil', 'health', 'people'],
            '社区食堂开了又停，老人用餐无着落',
            ['physical', '恢复 12 个社区食堂'],
            ['document', '制定《社区食堂运营补助办法》'],
          ),
        ],
      },
      {
        text: '公共服务不均衡',
        leaves: [
          leaf(
            ['education', 'planning', 'people'],
            '新城片区小学大班额超过三成',
            ['physical', '新建一所小学并投入使用'],
            [null, '调整招生片区并公示'],
          ),
          leaf(
            ['health', 'finance', 'people'],
            '乡镇卫生院有设备没有人会用',
            ['people', '选派 30 名医师驻点'],
            ['physical', '闲置设备调配到能用的地方'],
          ),
          leaf(['education', 'finance', 'people'], '乡村教师生活补助拖欠两个学期', [
            'money',
            '补发拖欠的乡村教师生活补助',
          ]),
          leaf(
            ['health', 'civil', 'people'],
            '家庭医生签约有数量没有服务',
            [null, '按服务记录重新核定签约人数'],
            ['document', '制定《签约服务记录规则》'],
          ),
        ],
      },
      {
        text: '惠民资金管理不严',
        leaves: [
          leaf(
            ['agriculture', 'finance', 'deputy'],
            '部分耕地补贴发给了已经不种地的农户',
            ['money', '收回错发的耕地补贴'],
            ['document', '制定《耕地补贴面积核实规程》'],
          ),
          leaf(
            ['civil', 'audit', 'people'],
            '临时救助资金年底集中发放，平时急用等不来',
            ['money', '按月拨付临时救助资金'],
            ['document', '修订《临时救助办理规程》'],
          ),
          leaf(
            ['agriculture', 'audit', 'deputy'],
            '村级公益事业奖补项目验收走过场',
            ['people', '对虚假验收的责任单位作出处理'],
            ['physical', '对 40 个奖补项目重新现场验收'],
          ),
        ],
      },
    ],
  },
  {
    part: '主报告',
    text: '全面从严治党压力传导不够，作风建设有松懈',
    problems: [
      {
        text: '主体责任落实不到位',
        leaves: [
          leaf(
            ['secretariat', 'organisation', 'group'],
            '领导班子研究党建工作多为听汇报、少有定措施',
            ['document', '制定《市委常委会抓党建议题清单》'],
            [null, '每季度检查议定事项办得怎么样'],
          ),
          leaf(['assets', 'organisation', 'deputy'], '市属企业党组织前置研究把关不严', [
            'document',
            '修订《市属企业重大事项前置研究清单》',
          ]),
          leaf(
            ['government', 'secretariat', 'mayor'],
            '部门“一把手”述责述廉内容雷同',
            ['people', '对照抄照搬的三个部门予以批评教育'],
            ['document', '制定《述责述廉内容要求》'],
          ),
        ],
      },
      {
        text: '形式主义官僚主义仍有表现',
        leaves: [
          leaf(
            ['secretariat', 'government', 'deputy'],
            '同一份报表由四个部门分别向镇街要',
            [null, '合并重复报表，取消 23 张'],
            ['document', '制定《报表准入清单》'],
          ),
          leaf(
            ['government', 'approval', 'mayor'],
            '政务服务“好差评”有差评没有回访',
            [null, '逐条回访积存的 316 条差评'],
            ['people', '对瞒报差评的窗口负责人作出处理'],
          ),
          leaf(
            ['transport', 'government', 'works'],
            '公交线路调整不听乘客意见',
            [null, '开三场乘客座谈并答复意见'],
            ['physical', '恢复两条早班线路'],
          ),
        ],
      },
      {
        text: '重点领域廉洁风险较高',
        leaves: [
          leaf(
            ['housing', 'discipline', 'works'],
            '小额工程化整为零、规避招标',
            ['people', '对规避招标的责任人员作出处理'],
            ['document', '制定《小额工程随机选取办法》'],
          ),
          leaf(['land', 'discipline', 'works'], '土地出让收入催缴不力，三宗地欠缴超过两年', [
            'money',
            '收缴三宗地的欠缴土地出让收入',
          ]),
          leaf(
            ['finance', 'audit', 'executive'],
            '单位账户清理不彻底，仍有沉睡资金',
            ['money', '注销多余账户，收回沉睡资金'],
            ['document', '制定《单位账户年检规则》'],
          ),
          leaf(
            ['health', 'discipline', 'people'],
            '医用耗材采购论证不充分',
            ['people', '对违规采购的责任人员作出处理'],
            ['document', '制定《耗材采购论证规程》'],
          ),
        ],
      },
    ],
  },
  {
    part: '主报告',
    text: '对以往监督发现的问题整改不彻底',
    problems: [
      {
        text: '上轮反馈问题整改打折扣',
        leaves: [
          leaf(
            ['water', 'finance', 'works'],
            '水库除险加固报了完成，附属设施没有建',
            ['physical', '补建附属设施并试运行'],
            ['money', '追回多付的工程款'],
          ),
          leaf(
            ['civil', 'land', 'people'],
            '公益性公墓规划批了三年没有选址',
            ['document', '批准公益性公墓选址方案'],
            ['physical', '完成进场道路'],
          ),
          leaf(['education', 'housing', 'people'], '校舍安全隐患清单只增不减', [
            'physical',
            '消除 26 处校舍安全隐患',
          ]),
        ],
      },
      {
        text: '信访督办问题反复',
        leaves: [
          leaf(
            ['housing', 'government', 'works'],
            '同一小区供暖问题连续三个冬天被反映',
            ['physical', '更换老化供热管网'],
            ['document', '制定《供热投诉首接负责办法》'],
          ),
          leaf(
            ['environment', 'approval', 'works'],
            '夜间施工扰民投诉办结后又起',
            [null, '对 17 个工地夜间施工许可逐个核查'],
            ['document', '制定《夜间施工许可公示规则》'],
          ),
          leaf(['land', 'civil', 'works'], '农村宅基地审批超时未答复', [null, '清办 95 件超时的宅基地申请']),
        ],
      },
      {
        text: '整改长效机制没有建起来',
        leaves: [
          leaf(
            ['planning', 'approval', 'executive'],
            '重大项目后评价没有开展',
            ['document', '制定《重大项目后评价规程》'],
            [null, '对三个已完工项目开展后评价'],
          ),
          leaf(
            ['transport', 'water', 'works'],
            '道路开挖各挖各的，一年重复开挖',
            ['document', '制定《道路开挖联合计划》'],
            ['physical', '恢复重复开挖的八处路面'],
          ),
          leaf(
            ['agriculture', 'planning', 'deputy'],
            '产业帮扶项目建成后无人经营',
            ['money', '收回闲置帮扶资产租金'],
            ['physical', '盘活 11 处闲置帮扶厂房'],
          ),
          leaf(
            ['approval', 'finance', 'mayor'],
            '中介服务收费没有公示',
            ['money', '退还违规收取的中介费'],
            [null, '公示全部中介服务收费'],
          ),
        ],
      },
      {
        text: '审计移交事项办理迟缓',
        leaves: [
          leaf(['finance', 'planning', 'executive'], '审计指出的超进度付款只收回一半', [
            'money',
            '收回剩余的超进度付款',
          ]),
          leaf(
            ['assets', 'land', 'executive'],
            '闲置国有房产底数不清、租金收不齐',
            ['money', '补收拖欠租金'],
            ['physical', '逐处核查 143 处国有房产'],
          ),
          leaf(
            ['agriculture', 'water', 'deputy'],
            '高标准农田管护没有落实到人',
            ['document', '制定《高标准农田管护责任书》'],
            ['physical', '维修损坏的机井和渠道'],
          ),
        ],
      },
    ],
  },
];
