import { storeOfTest } from '../store-of-test.js';
import { hostileOn } from './hostile-on.js';

hostileOn(storeOfTest);
