import type { Reason, Refusal } from '../../src/commands/refusal.ts';
import type { FileDetail } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { Alert } from '../shared/Alert.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { FileForm } from './FileForm.tsx';
import { FileRows } from './FileRows.tsx';

/** Of a form that was sent: how many were taken, and why the others were not. */
interface Outcome {
  taken: { names: readonly string[]; skipped: number } | null;
  refused: readonly Refusal[];
}

interface Props {
  ui: Ui;
  order: OrderDetail;
  files: readonly FileDetail[];
  sent?: Outcome | undefined;
}

const reasonOf = (refusal: Refusal): Reason =>
  refusal.fields?.file ?? Object.values(refusal.fields ?? {})[0] ?? refusal;

function Outcome({ ui, sent }: { ui: Ui; sent: Outcome }) {
  const { files } = ui.t;
  const n = sent.taken?.names.length ?? 0;
  return (
    <Alert ui={ui} title={n > 0 ? files.someRefused() : files.noneTaken()} tone="bad">
      <ul>
        {sent.refused.map((one) => (
          <li>{sayReason(ui.t, reasonOf(one))}</li>
        ))}
      </ul>
      {n > 0 && <p>{files.taken({ n })}</p>}
      {Boolean(sent.taken?.skipped) && <p>{files.leftOut({ n: sent.taken!.skipped })}</p>}
    </Alert>
  );
}

/** All that was sent to an order, and the form for more. */
export function OrderFilesPage({ ui, order, files, sent }: Props) {
  const { files: words } = ui.t;
  const { id, poNumber } = order;
  const mayLook = ui.can('files.upload');
  return (
    <>
      <div class="told">
        <a href={`/orders/${poNumber}`}>
          <span aria-hidden="true">←</span> {poNumber}
        </a>
        <AsOf ui={ui} />
      </div>
      <h1>{words.ofOrder({ po: poNumber })}</h1>
      {sent && sent.refused.length > 0 && <Outcome ui={ui} sent={sent} />}
      <div id="order-files" {...live(ui, `order:${id}`, `/orders/${poNumber}/files`)} hx-select="#order-files">
        {files.length > 0 ? (
          <FileRows ui={ui} files={files} isOfOne />
        ) : (
          <p class="empty">{mayLook ? words.none() : words.noneToSend()}</p>
        )}
      </div>
      {mayLook && (
        <section class="panel">
          <h2>{words.send()}</h2>
          <FileForm ui={ui} order={order} />
        </section>
      )}
    </>
  );
}
