import type { Translation } from '../i18n-types.js';
import en from '../en/index.ts';

export default en as unknown as Translation;
