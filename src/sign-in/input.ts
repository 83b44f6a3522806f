import { z } from 'zod';
import { anyPassword } from '../auth/passwords.ts';

/** Whatever the name looks like: only whether it fits the password is told. */
export const credentials = z.strictObject({ username: z.string().trim().min(1).max(200), password: anyPassword });
