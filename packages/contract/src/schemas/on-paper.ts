import { z } from 'zod';
import { FileDigest, Id } from './common.js';

/** 代录: what somebody types for a leader who decided on paper; the scan shows it. */
export const onPaper = { onPaper: z.object({ personId: Id, scanDigest: FileDigest }).optional() };
