/** The matrix on both engines: what PostgreSQL keeps from somebody must be what SQLite keeps from him. */

import { onEveryEngine } from '@bihuan/store/testing';
import { hostileOn } from './hostile-on.js';
import { matrixOn } from './matrix-on.js';

onEveryEngine((engine) => {
  matrixOn(() => engine.open());
  hostileOn(() => engine.open());
});
