import { signTypes } from '../../src/orders/status.ts';
import { Field, Select, TextArea } from '../shared/Field.tsx';
import { type LineProps, LineSection } from './LineSection.tsx';

/** What is to be made. */
export function ItemFields(props: LineProps) {
  const { item, form, signType } = props.ui.t.orders;
  const uses = signTypes.map((type) => [type, signType[type]()] as const);
  return (
    <LineSection {...props} list="items" title={form.items()} add={form.addItem()} titleOf={(n) => item.title({ n })}>
      {(of) => (
        <>
          <Field {...of('name')} required maxlength={100} autocomplete="off" />
          <Field {...of('quantity')} required inputmode="numeric" unit={item.pieces()} maxlength={8} />
          <Select {...of('signType')} options={uses} />
          <Field {...of('widthMm')} inputmode="numeric" unit="mm" maxlength={8} />
          <Field {...of('heightMm')} inputmode="numeric" unit="mm" maxlength={8} />
          <TextArea {...of('notes')} rows={1} maxlength={2000} />
        </>
      )}
    </LineSection>
  );
}
