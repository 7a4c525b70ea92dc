import { expect, it } from 'vitest';
import { importedText } from '../../testing/imported.js';
import { testServer } from '../../testing/test-server.js';

const PLAN = `云岭市水务局党组关于市委第四巡察组反馈意见的整改方案
发布日期：2031-08-01
二、整改任务
1.台账不清。
整改目标：账账相符、账实相符。
整改措施：逐户核对。
责任单位：财务科
2.巡查不到位。
整改措施：每周巡查。
责任单位：河道科
`;

it('a goal of the plan is kept in the ledger, corrected like a criterion, and said in the history', async () => {
  const { client } = await testServer();
  const rectificationId = await importedText(client, PLAN);
  const { rows } = await client.call('listFindings', { params: { rectificationId }, query: {} });
  const pageOf = (findingId = '') => client.call('getFinding', { params: { findingId } });
  const [first, second] = await Promise.all(rows.map(({ id }) => pageOf(id)));
  expect([first?.content.goal, second?.content.goal]).toEqual(['账账相符、账实相符', null]);
  await client.call('correctFinding', {
    params: { findingId: second?.id ?? '' },
    body: { version: second?.version ?? 0, reason: '按方案补录', changes: { goal: '巡查全覆盖' } },
  });
  const after = await pageOf(second?.id);
  expect(after.content.goal).toBe('巡查全覆盖');
  expect(after.history.flatMap(({ changes }) => changes)).toContainEqual(
    expect.objectContaining({ field: '整改目标', becomes: '巡查全覆盖' }),
  );
});
