import { killedOnEveryEngine } from '../testing/killed/on-every-engine.js';

killedOnEveryEngine({ sqlite: 20, postgres: 20 }, { isTold: true });
