import { z } from 'zod';
import { isoDate } from '../vocabulary/dates.ts';

/** Of what days the figures that look back are told; the last thirty, where nothing is said. */
export const metricsInput = z.strictObject({ from: isoDate.optional(), to: isoDate.optional() });
