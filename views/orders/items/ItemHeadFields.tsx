import type { Ui } from '../../../src/http/ui.ts';
import { unitName } from '../../../src/i18n/units.ts';
import type { FieldOf } from '../../shared/EditForm.tsx';
import { Field, Select, TextArea } from '../../shared/Field.tsx';

interface Props {
  ui: Ui;
  of: FieldOf;
}

/** What an item says beside its sheet, in a line of a list. */
export function ItemHeadFields({ ui, of }: Props) {
  const { item, signType } = ui.t.orders;
  const mm = unitName('mm', ui.locale);
  return (
    <>
      <Field {...of('name')} autocomplete="off" />
      <Field {...of('quantity')} required unit={item.pieces()} />
      <Select {...of('signType')} words={signType} />
      <Field {...of('widthMm')} unit={mm} />
      <Field {...of('heightMm')} unit={mm} />
      <TextArea {...of('notes')} rows={1} />
    </>
  );
}
