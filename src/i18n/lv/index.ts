import type { Translation } from '../i18n-types.ts';
import { audit } from './audit.ts';
import { auth } from './auth.ts';
import { orders } from './orders.ts';
import { production } from './production.ts';
import { reasons } from './reasons.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';

export default { audit, auth, orders, production, reasons, settings, shell } satisfies Translation;
