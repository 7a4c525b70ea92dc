/** Words by which a clause says that something is wrong, in notices, feedback letters and audit reports. */
const COMPLAINT = new RegExp(
  [
    '不(?:够|到位|足|力|强|高|严|实|细|深|全|清|明|准|规范|健全|完善|彻底|及时|扎实|充分|突出|主动|优|佳|好|多|快|大|畅|均衡|平衡|合理|科学|经常|重视|落实|作为|担当|担责|敢|愿|想|会|善|力度|严格|严谨|严肃|严密|精准|明确|明显|明晰|深入|用心|认真|符|符合|一致|透明|公开|公正|公平|配套|匹配|适应|坚决|坚定|积极|紧密|广泛|牢固|牢|稳|稳定|顺畅|通畅|聚焦|持续|敏感|灵敏|灵活|专业|真实|准确|完整|执行|整改|尽责|履职|称职)',
    '(?:未|没有?|无)(?:按|能|达|得|建|将|对|经|及时|完成|有效|形成|落实|严格|真正|充分|履行|开展|执行|破|人|专人|收益|统一|到位|实现|组织|制定|认真|明确|体现)',
    '缺(?:失|乏|位|少|陷|口|项|岗|抓手|亮点|特色|深度|力度|担当|主动|统筹|规范)|欠(?:缺|佳|规范|到位)',
    '(?:较|偏|过|太|很)(?:弱|软|松|宽|慢|低|少|差|大|高|窄|浅|重|散|虚|乱|长|小|轻|单一|简单)|(?:能力|力度|意识|动力|质效|水平|基础|成效|监管|监督|管理)(?:弱|差|低|软|松)',
    '弱化|淡化|虚化|边缘化|形式化|表面化|简单化|碎片化|空转|脱节|错位|缺席|跑偏|走样|变形|走过场|走形式|流于形式',
    '滞后|薄弱|松懈|松弛|松散|懈怠|迟缓|缓慢|拖延|拖沓|推诿|扯皮|敷衍|应付|失职|失责|失管|失察|失范|失守|失真',
    '短板|弱项|漏洞|隐患|风险(?:突出|较|隐患|防控)|差距|盲区|空白|瓶颈|堵点|症结|顽疾|乱象|偏差|不良|弊端|死角|反弹|回潮',
    '违(?:规|纪|法|反|背)|套取|骗取|挪用|侵占|截留|挤占|虚报|虚列|私设|超(?:标准|范围|编|配|付|额|限|期|支)|多(?:付|计|列|领)|少(?:付|计|列|缴|征)|漏(?:缴|征|报|计)|拖欠|闲置|浪费|流失|损失浪费',
    '宽松软|形式主义|官僚主义|腐败|吃拿卡要|一言堂|好人主义|小圈子|近亲|混乱|粗放|粗糙|随意|笼统|空泛|老化|断层|失衡|单一|零散|散乱|时有发生|屡禁不止|普遍存在|较为普遍|存在(?!的|问题)[^,。;]{2,20}(?:问题|现象|情形|倾向)|难题|难点|没破|掉队|落后|下滑|下降|亏损|拒不|搞变通|打折扣|讲条件|层层递减|上热|中温|下冷|重[^,。;]{1,6}轻|一发了之|一转了之|以[^,。;]{1,4}代[^,。;]{1,4}|有[^,。;]{1,10}无',
    '(?:慢|弱|差|少|低|乱|散|虚|短|缺|浅|窄|松|软)(?:[,。;]|$)',
    '有(?:待|差距|欠缺|不足|偏差|短板|漏洞|温差|落差)|需(?:要|进一步|加强|提升|加快)|任重道远|任务(?:重|艰巨)|压力(?:大|较大)',
  ].join('|'),
);

/** Clauses that promise or praise begin with what they do. */
const DEED =
  /^(?:坚持|强化|加强|加快|加大|完善|健全|压实|压紧|深化|深入|提高|提升|突出|聚焦|严格|严肃|狠抓|紧盯|建立|全面|着力|持续|进一步|切实|认真|积极|扎实|大力|优化|抓好|抓实|做好|做实|做强|筑牢|夯实|统筹|构建|制定|印发|出台|修订|成立|召开|坚决|以[^,。]{2,12}为|针对|围绕|对照|把|将|用|从严|从实)/;

/** What these deeds act on is a wrong: `解决台账缺失` complains as little as `整治违规报销`. */
const REMEDY =
  /^(?:着力|全面|集中|坚决|切实|有效|重点)?(?:整治|解决|破解|治理|补齐|纠治|纠正|防止|防范|杜绝|消除|清理|整改|查处|排查|拆除|化解|压减)/;

/** Of these deeds only a judgement complains: `防范化解风险不力`. */
const JUDGEMENT =
  /(?:不(?:力|够|到位|足|严|实|细|深|高|强|彻底|及时|主动|扎实|坚决|全面|明显|经常|紧|准)[^,。;]{0,2}|缺位|滞后|迟缓|缓慢|乏力|流于形式|走过场|偏[弱软慢]|有差距|有短板)$/;

/** A clause that complains does so in its last words. */
const PREDICATE = 4;

function complainsAtTheEnd(clause: string): boolean {
  return COMPLAINT.test(clause.slice(-PREDICATE));
}

/** Whether a clause (a heading, normalised) speaks of something wrong. */
export function isComplaint(clause: string): boolean {
  return COMPLAINT.test(clause);
}

/** Whether a clause begins with a deed, as measures do: `强化监督管理,防止虚化弱化`. */
export function isDeed(clause: string): boolean {
  return DEED.test(clause) || REMEDY.test(clause);
}

/**
 * Whether a heading states a problem rather than a measure against one: `加强党建工作不够有力` does,
 * `加强薄弱环节治理` does not, although it names one.
 */
export function statesProblem(heading: string): boolean {
  if (!isDeed(heading)) return isComplaint(heading);
  const first = heading.split(/[,。;:]/, 1)[0] as string;
  return REMEDY.test(heading) ? JUDGEMENT.test(first) : complainsAtTheEnd(first);
}
