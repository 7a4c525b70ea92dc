import { administrations, ledgerRoles } from '@bihuan/domain';
import { z } from 'zod';
import { route } from '../route.js';
import { Instant } from '../schemas/common.js';

const tag = '演示数据';

/** How far the filling has come; null while none goes on. */
const DemoProgress = z.object({
  running: z.object({ phase: z.enum(['files', 'history']), done: z.int(), total: z.int() }).nullable(),
});

/** What was put in, and for everybody whom the demo lets in a link that is shown here only. */
export const FilledDemo = z.object({
  /** How many things people have done in the history. */
  steps: z.int(),
  files: z.int(),
  /** Bytes of the files. */
  bytes: z.int(),
  links: z.array(
    z.object({
      roles: z.array(z.enum([...ledgerRoles, ...administrations])),
      name: z.string(),
      unit: z.string(),
      title: z.string(),
      loginName: z.string(),
      /** `/link#…`, good once. */
      path: z.string(),
      expiresAt: Instant,
    }),
  ),
});
export type FilledDemo = z.infer<typeof FilledDemo>;

/** 演示数据, offered while a machine without accounts holds nothing. */
export const demoRoutes = {
  /** Answers when all is in: the links are for whoever asked, and are kept nowhere. From then on people sign in. */
  fillDemo: route({
    method: 'POST',
    path: '/api/demo',
    summary: '往空的数据库里装入演示数据',
    tag,
    policy: 'demo',
    response: FilledDemo,
    status: 201,
  }),
  getDemoProgress: route({
    method: 'GET',
    path: '/api/demo',
    summary: '演示数据装到哪里了',
    tag,
    policy: 'demo',
    response: DemoProgress,
  }),
  /** Nothing is kept of what was put in so far. */
  stopDemo: route({
    method: 'POST',
    path: '/api/demo/stop',
    summary: '停止装入演示数据',
    tag,
    policy: 'demo',
    response: DemoProgress,
  }),
} as const;
