import { describe, expect, it } from 'vitest';
import { headerOf } from '../../testing/header-of.js';

const LEAD = '根据市委统一部署，2031年3月1日至4月30日，市委第四巡察组对市水务局党组开展了巡察。';
const title = (text: string) => headerOf(`${text}\n${LEAD}`).title;
const TITLE = '中共云岭市水务局党组关于巡察整改进展情况的通报';

describe('the title', () => {
  it.each([
    ['on a line', TITLE],
    ['behind a trail of pages', `首页 > 巡察整改 > ${TITLE}`],
    ['behind a trail with a label', `当前位置： 首页 >> 巡察整改 >> ${TITLE}`],
    ['behind a prefix', `上级巡察：${TITLE}`],
    ['behind a column name in brackets', `【巡察整改】${TITLE}`],
    ['before a date', `${TITLE} (2031-08-18)`],
    ['before the name of the site', `${TITLE}_云岭市水务局`],
    ['as a Markdown heading', `# ${TITLE}`],
    ['in a table row', `| 索引号 | 000/2031 | 文件名称 | ${TITLE} |`],
    ['behind the label of a list', `• 文件名称:\n\n    ${TITLE}`],
    ['printed twice', `${TITLE}\n\n中共云岭市水务局党组\n\n关于巡察整改进展情况的通报`],
    ['below its letterhead', '中共云岭市水务局党组\n关于巡察整改进展情况的通报'],
    ['broken inside a phrase', '中共云岭市水务局党组关于巡察整改\n进展情况的通报'],
    ['with its last word spaced out', '中共云岭市水务局党组\n关于巡察整改进展情况的\n通 报'],
    ['below the name of the site', `云岭市水务局\n${TITLE}`],
    ['below a line of spam', `某平台官方下载有限公司\n${TITLE}`],
  ])('is read %s', (_place, text) => {
    expect(title(text)).toBe(TITLE);
  });

  it('is read before a lead on the same line', () => {
    expect(headerOf(`${TITLE} ${LEAD}`).title).toBe(TITLE);
  });

  it('ends before the meeting at which the report was given', () => {
    const text =
      '云岭市2030年度绩效审计查出问题整改情况的报告——2031年4月在云岭市五届人大常委会第十五次会议上';
    expect(headerOf(`${text}\n各单位依照安排整改。`).title).toBe(
      '云岭市2030年度绩效审计查出问题整改情况的报告',
    );
  });

  it.each([
    '处理31人！云岭市水务局通报进展',
    '来源：云岭发布',
    '当前位置：首页>监督专栏>整改公开',
    '中共云岭市水务局党组',
  ])('is not %s', (text) => {
    expect(title(text)).toBeUndefined();
  });
});
