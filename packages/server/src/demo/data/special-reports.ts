/** 选人用人、意识形态、巡察. Everything is invented; 云岭市 does not exist. */

import { type DemoAspect, leaf } from './leaf.js';

export const SPECIAL_REPORTS: readonly DemoAspect[] = [
  {
    part: '选人用人',
    text: '选人用人工作规范性不够，干部队伍建设谋划不足',
    problems: [
      {
        text: '选拔任用程序执行不严',
        leaves: [
          leaf(
            ['organisation', 'cadres', 'cadre'],
            '个别单位民主推荐结果没有按规定保存',
            ['document', '制定《干部选任纪实材料归档目录》'],
            ['people', '对责任人员批评教育'],
          ),
          leaf(['cadres', 'health', 'cadre'], '任前档案审核有漏项', [
            null,
            '对近三年任职干部档案重新核查一遍',
          ]),
          leaf(['organisation', 'education', 'cadre'], '学校干部任期届满不轮岗', [
            'people',
            '对任期届满的 14 名学校干部交流轮岗',
          ]),
        ],
      },
      {
        text: '干部队伍结构不优',
        leaves: [
          leaf(
            ['organisation', 'partySchool', 'cadre'],
            '年轻干部基层历练不够',
            ['people', '选派 40 名年轻干部到一线任职'],
            [null, '建立一线表现的跟踪了解记录'],
          ),
          leaf(['park', 'organisation', 'cadre'], '园区专业干部紧缺，长期借用人员', [
            'people',
            '清退借用人员，公开招录专业干部',
          ]),
          leaf(['partySchool', 'organisation', 'cadre'], '主体班次课程更新慢', [
            'document',
            '制定《主体班次课程更新规程》',
          ]),
        ],
      },
      {
        text: '干部日常管理监督偏软',
        leaves: [
          leaf(['organisation', 'assets', 'cadre'], '因私出国证件集中保管有遗漏', [
            null,
            '收齐应保管的证件，逐人登记',
          ]),
          leaf(['cadres', 'finance', 'cadre'], '领导干部兼职清理不彻底', [
            'people',
            '对违规兼职的人员清理到位',
          ]),
          leaf(
            ['organisation', 'discipline', 'cadre'],
            '个人有关事项报告抽查结果运用不够',
            ['document', '制定《抽查结果运用办法》'],
            ['people', '对漏报人员作出处理'],
          ),
        ],
      },
    ],
  },
  {
    part: '意识形态',
    text: '意识形态工作责任制落实有差距',
    problems: [
      {
        text: '阵地管理不严不细',
        leaves: [
          leaf(['publicity', 'education', 'voice'], '部分讲座论坛没有事先审核', [
            'document',
            '制定《讲座论坛一会一报细则》',
          ]),
          leaf(['cyberspace', 'publicity', 'voice'], '政务新媒体账号底数不清，有 31 个长期不更新', [
            null,
            '注销或合并 31 个不更新的账号',
          ]),
          leaf(
            ['education', 'cyberspace', 'voice'],
            '校园网络平台发布内容无人把关',
            ['document', '制定《校园平台发布审核表》'],
            ['people', '明确每校一名审核责任人'],
          ),
        ],
      },
      {
        text: '舆情应对能力不足',
        leaves: [
          leaf(
            ['cyberspace', 'health', 'voice'],
            '网民留言办理回复用语生硬、答非所问',
            [null, '重办 88 件答非所问的留言'],
            ['document', '制定《网民留言办理规则》'],
          ),
          leaf(
            ['cyberspace', 'government', 'voice'],
            '涉民生舆情平均六天才有回应',
            ['document', '修订《舆情回应时限规定》'],
            [null, '按月公布回应时间'],
          ),
          leaf(['publicity', 'transport', 'voice'], '突发事件信息发布口径前后不一', [
            'document',
            '制定《突发事件信息发布流程》',
          ]),
        ],
      },
      {
        text: '宣传教育针对性不强',
        leaves: [
          leaf(
            ['publicity', 'education', 'voice'],
            '红色遗址有碑无人讲',
            ['people', '聘任 15 名讲解员'],
            ['physical', '修缮三处遗址'],
          ),
          leaf(['publicity', 'agriculture', 'voice'], '农村文化礼堂建而少用', [
            'physical',
            '开放 52 个长期锁门的文化礼堂',
          ]),
          leaf(['partySchool', 'publicity', 'voice'], '宣讲内容与基层需求对不上', [
            null,
            '按群众点题重排宣讲场次',
          ]),
        ],
      },
    ],
  },
  {
    part: '巡察',
    text: '市委巡察工作质量不够高，成果运用不充分',
    problems: [
      {
        text: '巡察监督不够深',
        leaves: [
          leaf(['inspection', 'audit', 'guard'], '巡察与审计成果不共享，重复要材料', [
            'document',
            '制定《巡察审计会商规则》',
          ]),
          leaf(
            ['inspection', 'discipline', 'guard'],
            '对村巡察发现问题浅、线条粗',
            ['document', '制定《对村巡察工作指引》'],
            [null, '对 20 个村重新走访'],
          ),
          leaf(['inspection', 'organisation', 'guard'], '巡察人才库三年没有更新', [
            'people',
            '调整补充巡察人才库',
          ]),
        ],
      },
      {
        text: '巡察整改责任不清',
        leaves: [
          leaf(
            ['transport', 'inspection', 'guard'],
            '巡察指出的客运站收费问题换个名目又收',
            ['money', '退还换名目收取的费用'],
            ['people', '对责任人员作出处理'],
          ),
          leaf(['inspection', 'secretariat', 'guard'], '被巡察单位整改报告无人审核', [
            'document',
            '制定《巡察整改报告审核规程》',
          ]),
          leaf(
            ['civil', 'inspection', 'guard'],
            '巡察指出的殡葬收费问题两年未改',
            ['money', '退还多收的殡葬服务费'],
            ['people', '对多收费用的责任人员作出处理'],
          ),
        ],
      },
      {
        text: '成果运用不充分',
        leaves: [
          leaf(
            ['discipline', 'inspection', 'guard'],
            '共性问题通报了没有人举一反三',
            [null, '对 12 个同类单位开展自查'],
            ['document', '制定《共性问题举一反三清单》'],
          ),
          leaf(['secretariat', 'inspection', 'group'], '巡察建议采纳情况没有反馈', [
            null,
            '逐条反馈近三轮巡察建议的采纳情况',
          ]),
        ],
      },
    ],
  },
];
