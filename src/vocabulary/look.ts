/** How pages look to somebody. */

import { z } from 'zod';
import type { Locale } from '../i18n/index.ts';
import { locales } from '../i18n/index.ts';

export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export const scales = ['xs', 'sm', 'md', 'lg', 'xl'] as const;
export const densities = ['compact', 'cozy', 'comfortable'] as const;

export interface Preferences {
  theme: (typeof themes)[number];
  locale: Locale;
  scale: (typeof scales)[number];
  density: (typeof densities)[number];
}

/** For who has chosen nothing and whose browser says nothing. */
export const DEFAULT_LOOK: Preferences = { theme: 'system', locale: 'en', scale: 'md', density: 'cozy' };

/** All of it; a choice may be any part. */
export const look = z.strictObject({
  theme: z.enum(themes),
  locale: z.enum(locales),
  scale: z.enum(scales),
  density: z.enum(densities),
});
