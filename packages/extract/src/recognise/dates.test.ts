import { describe, expect, it } from 'vitest';
import { flatten } from '../normalise/flatten.js';
import { normalise } from '../normalise/normalise.js';
import { type DateContext, recogniseDates } from './dates.js';

const CONTEXT: DateContext = { year: 2031, feedbackDate: '2031-04-10', publishedDate: '2031-09-20' };
const NOTHING_KNOWN: DateContext = { year: null, feedbackDate: null, publishedDate: null };

const dates = (source: string, context: DateContext = CONTEXT) =>
  recogniseDates(flatten(normalise(source), [0, source.length]), source, context);
const short = (source: string, context?: DateContext) =>
  dates(source, context).map(({ text, from, to }) => (to === null ? [text, from] : [text, from, to]));

/** Text, and every date in it as surface, from and to. */
type Row = readonly [string, ...(readonly string[])[]];

const STATED: readonly Row[] = [
  ['2031年3月15日印发', ['2031年3月15日', '2031-03-15']],
  ['二〇三一年三月十五日', ['二〇三一年三月十五日', '2031-03-15']],
  ['二零三一年五月', ['二零三一年五月', '2031-05']],
  [
    '2031-03-15、2031.3.5、2031/3/5',
    ['2031-03-15', '2031-03-15'],
    ['2031.3.5', '2031-03-05'],
    ['2031/3/5', '2031-03-05'],
  ],
  ['2031年,增长', ['2031年', '2031']],
  ['2031年度考核', ['2031年度', '2031']],
  ['2030年以来', ['2030年以来', '2030']],
  ['2030年10月份以来', ['2030年10月份以来', '2030-10']],
  ['2031年初、2031年底', ['2031年初', '2031'], ['2031年底', '2031-12']],
  ['2031年12月底', ['2031年12月底', '2031-12']],
  ['2031年下半年', ['2031年下半年', '2031-07', '2031-12']],
  ['2031年四季度', ['2031年四季度', '2031-10', '2031-12']],
  ['2031年前三季度', ['2031年前三季度', '2031-01', '2031-09']],
  ['2031年6月至8月', ['2031年6月至8月', '2031-06', '2031-08']],
  ['2031年1—6月', ['2031年1—6月', '2031-01', '2031-06']],
  ['2031年4月6日至6月21日', ['2031年4月6日至6月21日', '2031-04-06', '2031-06-21']],
  ['2031年4月6日至15日', ['2031年4月6日至15日', '2031-04-06', '2031-04-15']],
  ['2030年11月27日至1月19日', ['2030年11月27日至1月19日', '2030-11-27', '2031-01-19']],
  ['2030年12月至次年2月', ['2030年12月至次年2月', '2030-12', '2031-02']],
  ['20311130日、2031年819日', ['20311130日', '2031-11-30'], ['2031年819日', '2031-08-19']],
  ['2030年12月7日、27日', ['2030年12月7日', '2030-12-07'], ['27日', '2030-12-27']],
  ['2029—2033年', ['2029—2033年', '2029', '2033']],
  ['2029年至2033年', ['2029年至2033年', '2029', '2033']],
  ['2029、2030年', ['2029', '2029'], ['2030年', '2030']],
  ['2030年,同年5月、翌年1月', ['2030年', '2030'], ['同年5月', '2030-05'], ['翌年1月', '2031-01']],
];

const IMPLIED: readonly Row[] = [
  ['今年启动,去年建成', ['今年', '2031'], ['去年', '2030']],
  ['今年以来,明年一季度', ['今年以来', '2031'], ['明年一季度', '2032-01', '2032-03']],
  ['去年12月至今年2月', ['去年12月至今年2月', '2030-12', '2031-02']],
  ['截至6月底,提升', ['6月底', '2031-06']],
  ['5月中旬', ['5月中旬', '2031-05']],
  ['上半年新增', ['上半年', '2031-01', '2031-06']],
  ['第二季度', ['第二季度', '2031-04', '2031-06']],
  ['年底前完成', ['年底', '2031-12']],
  ['计划3月开工', ['3月', '2032-03']],
  ['12月底前完成', ['12月底', '2031-12']],
  ['截至6月底,较去年同期', ['6月底', '2031-06'], ['去年同期', '2030-01', '2030-06']],
  ['二季度比上年同期', ['二季度', '2031-04', '2031-06'], ['上年同期', '2030-04', '2030-06']],
  ['2029年9月至11月,12月收尾', ['2029年9月至11月', '2029-09', '2029-11'], ['12月', '2029-12']],
  ['对2029年收入审计,余款将于12月底前收缴', ['2029年', '2029'], ['12月底', '2031-12']],
  ['上半年完成全年任务', ['上半年', '2031-01', '2031-06'], ['全年', '2031']],
  ['截至2030年12月底更新。今年以来', ['2030年12月底', '2030-12'], ['今年以来', '2031']],
];

const NONE: Readonly<Record<string, string>> = {
  'a span of time': '3年内 | 三个月 | 近三年来 | 5日内 | 十年禁渔 | 每年 | 近年来 | 24小时',
  'another word':
    '如今年轻干部 | 过去年均 | 说明年度安排 | 合同年限 | 健全年度计划 | 以上年份 | 青年底色 | 首次年会 | 一月一调度 | 第3月台 | 十月革命',
  'a name': '《2031年度工作要点》 | 获评“2031年度先进集体” | 2031存储大会 | 云发〔2031〕4号 | 2031届毕业生',
  'the measure of a comparison': '较上年提高 | 比上年度上升',
  'a month or day that does not exist': '13月底 | 0月 | 15月5日',
};
const NOTHING = Object.entries(NONE).flatMap(([what, texts]) =>
  texts.split(' | ').map((text) => [what, text] as const),
);

const rows = (table: readonly Row[]) => table.map(([text, ...expected]) => [text, expected] as const);

describe('recogniseDates', () => {
  it.each(rows(STATED))('is as exact as the text: %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each(rows(IMPLIED))('completes the year that goes without saying: %s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each(NOTHING)('finds no date in %s: %s', (_, text) => {
    expect(short(text)).toEqual([]);
  });

  it('does not repeat a year just named', () => {
    expect(short('2031年完成8项,全年新增9项')).toEqual([['2031年', '2031']]);
  });

  it('guesses no year where nothing tells it', () => {
    expect(short('6月底完成,今年启动', NOTHING_KNOWN)).toEqual([]);
  });

  it('carries a year named before where nothing else tells it', () => {
    expect(short('2029年10月启动。11月完成', NOTHING_KNOWN)).toEqual([
      ['2029年10月', '2029-10'],
      ['11月', '2029-11'],
    ]);
  });

  it('tells limits and plans, what is past, and periods that a figure belongs to', () => {
    const roles = dates('2031年6月底前完成;计划2032年开放;2032年将实施;2031年3月15日印发;2031年增长').map(
      ({ role }) => role,
    );
    expect(roles).toEqual(['deadline', 'deadline', 'deadline', 'past', 'period']);
  });

  it('keeps the script and the place of the source', () => {
    const source = '於 2031 年 3 月  15日 與當年12月';
    expect(dates(source).map(({ text, range }) => [text, source.slice(...range)])).toEqual([
      ['2031年3月15日', '2031 年 3 月  15日'],
      ['當年12月', '當年12月'],
    ]);
  });
});
