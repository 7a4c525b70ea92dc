import { describe, expect, it } from 'vitest';
import { testServer } from '../testing/test-server.js';

const LONG = 120_000;
const FIRST_START = { config: { accounts: true } };

describe('the demo, put in from the first page', async () => {
  const machine = await testServer();
  const { client } = machine;

  it('is offered where nobody signs in yet', async () => {
    expect((await client.call('getSession', {})).may).toContain('demo');
    expect(await client.call('getDemoProgress', {})).toEqual({ running: null });
  });

  it(
    'tells how far it has come, goes on once at a time, and leaves nothing behind when it is stopped',
    async () => {
      const filling = client.call('fillDemo', {}).catch((error: unknown) => error);
      const phase = async () => (await client.call('getDemoProgress', {})).running?.phase;
      await expect.poll(phase, { timeout: LONG / 2 }).toBe('history');
      await expect(client.call('fillDemo', {})).rejects.toMatchObject({ status: 409, code: 'demoRunning' });
      expect(await client.call('stopDemo', {})).toEqual({ running: null });
      expect(await filling).toMatchObject({ status: 409, code: 'demoStopped' });
      expect(await client.call('getAbout', {})).toMatchObject({ mode: 'local', demo: false });
    },
    LONG,
  );

  it(
    'answers with the links once, and asks everybody to sign in from then on',
    async () => {
      const { links, steps } = await client.call('fillDemo', {});
      expect(new Set(links.map(({ path }) => path)).size).toBe(12);
      expect(steps).toBeGreaterThan(100);
      expect(await client.call('getAbout', {})).toMatchObject({ mode: 'accounts', demo: true });
      for (const route of ['fillDemo', 'getDemoProgress', 'stopDemo'] as const) {
        await expect(client.call(route, {})).rejects.toMatchObject({ status: 401 });
      }
      expect(machine.logged()).not.toContain(links[0]?.path.split('#')[1]);
    },
    LONG,
  );
});

describe('the demo elsewhere', async () => {
  const begun = await testServer();
  const waiting = await testServer(FIRST_START);

  it('is refused where something is kept', async () => {
    await begun.client.call('registerUnit', {
      body: { name: '云岭市教育局', level: 'unit', parentId: null, aliases: [] },
    });
    const refused = begun.client.call('fillDemo', {});
    await expect(refused).rejects.toMatchObject({ status: 409, code: 'demoNeedsEmpty' });
  });

  it('is not offered where the first administrator is waited for', async () => {
    await expect(waiting.client.call('fillDemo', {})).rejects.toMatchObject({ status: 401 });
  });
});
