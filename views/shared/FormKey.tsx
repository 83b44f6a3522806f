import type { Ui } from '../../src/http/ui.ts';

/** So that a second press, a lost answer or a reload does the thing once. */
export const FormKey = ({ ui }: { ui: Ui }) => <input type="hidden" name="idempotencyKey" value={ui.formKey()} />;
