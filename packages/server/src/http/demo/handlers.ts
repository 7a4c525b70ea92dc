import { authorised } from '../../app/authorised.js';
import type { HandlersOf } from '../../app/handlers.js';
import type { DemoFilling } from '../../demo/demo-filling.js';
import { type FilledDemo, fillDemo } from '../../demo/fill-demo.js';
import type { ServerDeps } from '../../deps.js';

type Routes = 'fillDemo' | 'getDemoProgress' | 'stopDemo';

/** Routes of the demo, for whoever sits at a machine that holds nothing yet. */
export function demoHandlers(
  { store, vault }: Pick<ServerDeps, 'store' | 'vault'>,
  secretKey: Uint8Array,
  filling: DemoFilling,
): HandlersOf<Routes> {
  return {
    fillDemo: async ({ caller }) =>
      presented(
        await filling.run(({ signal, tell }) =>
          fillDemo({ store, vault, secretKey }, caller, {
            signal,
            onProgress: (phase, done, total) => tell({ phase, done, total }),
          }),
        ),
      ),
    getDemoProgress: async () => ({ running: filling.progress() }),
    stopDemo: async ({ caller }) => {
      authorised(caller, 'demo', {});
      await filling.stop();
      return { running: filling.progress() };
    },
  };
}

function presented({ steps, files, bytes, links }: FilledDemo) {
  return {
    ...{ steps, files, bytes },
    links: links.map(({ roles, name, unit, title, loginName, path, expiresAt }) => ({
      roles: [...roles],
      ...{ name, unit, title, loginName, path, expiresAt },
    })),
  };
}
