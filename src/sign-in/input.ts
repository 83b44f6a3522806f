import { z } from 'zod';
import { anyPassword } from '../auth/passwords.ts';
import { requiredLine } from '../vocabulary/texts.ts';

/** Whatever the name looks like: only whether it fits the password is told. */
export const credentials = z.strictObject({ username: requiredLine(200), password: anyPassword });
