// The extensions are .js because the generator of i18n-types.ts compiles this folder before it reads it.
import type { BaseTranslation } from '../i18n-types.js';
import { audit } from './audit.js';
import { auth } from './auth.js';
import { orders } from './orders.js';
import { production } from './production.js';
import { reasons } from './reasons.js';
import { settings } from './settings.js';
import { shell } from './shell.js';

export default { audit, auth, orders, production, reasons, settings, shell } satisfies BaseTranslation;
