/** 主报告, 管党治党和以往监督的整改. Everything is invented; 云岭市 does not exist. */

import { type DemoAspect, leaf } from './leaf.js';

export const GOVERNANCE: readonly DemoAspect[] = [
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
