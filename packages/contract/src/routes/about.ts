import { z } from 'zod';
import { route } from '../route.js';
import { AccessMode } from '../schemas/account.js';

/** What the pages need to know of the program that serves them; no path and no address is told. */
export const About = z.object({
  version: z.string(),
  engine: z.enum(['sqlite', 'postgres']),
  mode: AccessMode,
  /** A fictional sample lies beside the program and can be imported. */
  sampleAvailable: z.boolean(),
  /** The records are invented (`bihuan demo`): every page says so. */
  demo: z.boolean(),
});
export type About = z.infer<typeof About>;

export const aboutRoutes = {
  getAbout: route({
    method: 'GET',
    path: '/api/about',
    summary: '程序的版本和运行方式',
    tag: '程序',
    policy: 'open',
    response: About,
  }),
} as const;
