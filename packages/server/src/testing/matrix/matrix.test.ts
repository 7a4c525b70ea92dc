import { storeOfTest } from '../store-of-test.js';
import { matrixOn } from './matrix-on.js';

matrixOn(storeOfTest);
