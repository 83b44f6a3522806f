import { z } from 'zod';
import { anyPassword } from '../auth/passwords.ts';
import { reference, rowNumber } from '../vocabulary/bounds.ts';
import { stationCodes } from '../vocabulary/stations.ts';
import { requiredLine } from '../vocabulary/texts.ts';
import { isTrivial } from './rules.ts';

const facts = {
  name: requiredLine(100),
  stations: z.array(z.enum(stationCodes)).min(1).max(stationCodes.length),
  idleMinutes: z.int().min(1).max(480),
};

export const IDLE_MINUTES = 5;

export const newTerminal = z.strictObject({
  ...facts,
  idleMinutes: facts.idleMinutes.default(IDLE_MINUTES),
  /** Made by the server, never by the browser. */
  keyHash: z.string().min(1).max(100),
  /** The session in which this browser itself becomes the terminal. Said by the server. */
  session: reference.nullable().default(null),
});

export const terminalEdit = z.strictObject({
  id: z.int32().positive(),
  version: rowNumber.optional(),
  ...z.strictObject(facts).partial().shape,
});

export const onlyTerminal = z.strictObject({ id: z.int32().positive() });

const newPin = z
  .string()
  .min(1)
  .regex(/^\d{4,8}$/, 'pin_malformed')
  .refine((pin) => !isTrivial(pin), 'pin_trivial');

export const pinChoice = z.strictObject({ currentPassword: anyPassword, pin: newPin });

/** `id`: whose badge. The hash is made by the server. */
export const badgeIssue = z.strictObject({ id: z.int32().positive(), codeHash: z.string().min(1).max(100) });
