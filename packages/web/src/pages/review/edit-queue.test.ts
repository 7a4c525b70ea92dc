import { ApiError } from '@bihuan/contract';
import { expect, test } from 'vitest';
import { createEditQueue } from './edit-queue.js';

const offline = new ApiError(0, 'offline', '没有连上服务器。', null, null);
const stale = new ApiError(409, 'staleVersion', '已被改动。', 'r-1', 7);

test('corrections reach the server one after the other, each on the version before it', async () => {
  const seen: number[] = [];
  const queue = createEditQueue(4, () => 1000);
  for (let i = 0; i < 3; i++) {
    queue.push(async (version) => {
      seen.push(version);
      return { version: version + 1 };
    });
  }
  await expect.poll(() => queue.state().waiting).toBe(0);
  expect(seen).toEqual([4, 5, 6]);
  expect(queue.state()).toEqual({ waiting: 0, savedAt: 1000, failure: null });
});

test('after a failure nothing is lost, and trying again goes on where it stopped', async () => {
  const sent: string[] = [];
  let reachable = false;
  const queue = createEditQueue(1, () => 5);
  const step = (name: string) => async (version: number) => {
    if (!reachable) throw offline;
    sent.push(name);
    return { version: version + 1 };
  };
  queue.push(step('first'));
  queue.push(step('second'));
  await expect.poll(() => queue.state().failure?.kind).toBe('broken');
  expect(queue.state().waiting).toBe(2);
  reachable = true;
  queue.retry();
  await expect.poll(() => queue.state().waiting).toBe(0);
  expect(sent).toEqual(['first', 'second']);
});

test('a draft that was changed elsewhere is told apart from a server that is gone', async () => {
  const queue = createEditQueue(1, () => 5);
  queue.push(() => Promise.reject(stale));
  await expect.poll(() => queue.state().failure?.kind).toBe('conflict');
});

test('reading the draft anew drops what waited, and builds on the version that was read', async () => {
  const versions: number[] = [];
  const queue = createEditQueue(1, () => 5);
  queue.push(() => Promise.reject(stale));
  await expect.poll(() => queue.state().failure).not.toBeNull();
  queue.restart(9);
  expect(queue.state().waiting).toBe(0);
  queue.push(async (version) => {
    versions.push(version);
    return { version: version + 1 };
  });
  await expect.poll(() => versions).toEqual([9]);
});

test('whoever listens is told of every change', async () => {
  const queue = createEditQueue(1, () => 5);
  const told: number[] = [];
  queue.subscribe(() => told.push(queue.state().waiting));
  queue.push(async (version) => ({ version: version + 1 }));
  await expect.poll(() => told).toEqual([1, 0]);
});
