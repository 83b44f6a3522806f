import type { Ui } from '../../../src/http/ui.ts';
import { unitName } from '../../../src/i18n/units.ts';
import type { FieldOf } from '../../shared/EditForm.tsx';
import { Field, Select, TextArea } from '../../shared/Field.tsx';

interface Props {
  ui: Ui;
  of: FieldOf;
  /** On a page of its own the name may be left to the sheet, and is typed first; in a list a line says how many. */
  isAlone: boolean;
}

/** What an item says beside its sheet. */
export function ItemHeadFields({ ui, of, isAlone }: Props) {
  const { item, signType } = ui.t.orders;
  const mm = unitName('mm', ui.locale);
  return (
    <>
      <Field {...of('name')} {...(isAlone && { required: false, autofocus: true })} autocomplete="off" />
      <Field {...of('quantity')} {...(!isAlone && { required: true })} unit={item.pieces()} />
      <Select {...of('signType')} words={signType} />
      <Field {...of('widthMm')} unit={mm} />
      <Field {...of('heightMm')} unit={mm} />
      <TextArea {...of('notes')} rows={1} />
    </>
  );
}
