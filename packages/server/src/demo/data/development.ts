/** 主报告, 发展和民生. Everything is invented; 云岭市 does not exist. */

import { type DemoAspect, leaf } from './leaf.js';

export const DEVELOPMENT: readonly DemoAspect[] = [
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
];
