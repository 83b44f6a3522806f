import { same } from '../../src/profiles/filling/values.ts';
import { draftTemplate } from './small.ts';

export const TEMPLATES = '/api/profiles/templates';

/** A template of three fields under a code of its own. */
export const trialOf = (code: string) => ({
  ...draftTemplate([
    { key: 'led', type: 'toggle', label: { en: 'LED', ru: 'Свет', lv: 'Gaisma' } },
    { key: 'make', type: 'text', label: same('Make'), shownIf: { field: 'A.led', op: 'eq', value: true } },
    { key: 'depth', type: 'number', label: same('Depth'), min: 10, max: 50, unit: 'mm', required: true },
  ]),
  code,
});
