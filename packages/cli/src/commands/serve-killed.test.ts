import { killedOnEveryEngine } from '../testing/killed/on-every-engine.js';

/** Every start of the server costs seconds: `npm run trial` kills it more often. */
killedOnEveryEngine({ sqlite: 2, postgres: 1 }, { isTold: false });
