import type { Reason } from '../../src/commands/refusal.ts';
import { fileKinds } from '../../src/files/formats.ts';
import { MAX_FILE_BYTES, MAX_FILE_MEGABYTES, MAX_FILES_AT_ONCE } from '../../src/files/limits.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { Frame, type Option, Select } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';

const TAKEN =
  '.pdf,.ai,.eps,.cdr,.dxf,.dwg,.plt,.svg,.zip,.jpg,.jpeg,.png,.webp,.tif,.tiff,.heic,image/*,application/pdf,application/zip';

const helpOf = ({ t }: Ui) => t.files.help({ max: MAX_FILE_MEGABYTES });
/** Where scripts run, what is too large is not even sent. */
const most = (ui: Ui) => ({ 'data-most': MAX_FILE_BYTES, 'data-too-large': helpOf(ui) });

interface Props {
  ui: Ui;
  order: OrderDetail;
  error?: Reason | undefined;
}

/** Sends files to an order: several at once, or what a telephone's camera takes. */
export function FileForm({ ui, order, error }: Props) {
  const { files } = ui.t;
  const kinds: Option[] = [['', files.kindUsual()], ...fileKinds.map((kind): Option => [kind, files.kinds[kind]()])];
  const items: Option[] = [['', files.wholeOrder()], ...order.items.map(({ id, name }): Option => [String(id), name])];
  return (
    <form method="post" action={`/orders/${order.poNumber}/files`} enctype="multipart/form-data" class="form">
      <FormKey ui={ui} />
      <Frame ui={ui} name="file" label={files.choose({ n: MAX_FILES_AT_ONCE })} help={helpOf(ui)} error={error}>
        {(attributes) => <input type="file" accept={TAKEN} multiple {...most(ui)} {...attributes} />}
      </Frame>
      <div class="camera">
        <Frame ui={ui} name="camera" label={files.camera()}>
          {(attributes) => <input type="file" accept="image/*" capture="environment" {...most(ui)} {...attributes} />}
        </Frame>
      </div>
      <div class="row">
        <Select ui={ui} name="kind" label={files.kind()} value="" options={kinds} />
        {items.length > 1 && <Select ui={ui} name="itemId" label={files.item()} value="" options={items} />}
      </div>
      <div class="bar">
        <button type="submit" class="btn first">
          {files.send()}
        </button>
      </div>
    </form>
  );
}
