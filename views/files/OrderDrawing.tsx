import type { FileDetail } from '../../src/files/queries.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';

interface Props {
  ui: Ui;
  order: Pick<OrderDetail, 'poNumber'>;
  files: readonly FileDetail[];
}

/** On the order's page: what was sent to it, and the way to all of it. */
export function OrderDrawing({ ui, order, files }: Props) {
  const { files: words } = ui.t;
  const at = `/orders/${order.poNumber}/files`;
  const mayLook = ui.can('files.upload');
  return (
    <section id="drawing" class="no-print">
      <h2>{words.title()}</h2>
      {files.length > 0 ? (
        <ul>
          {files.map(({ id, originalName }) => (
            <li>
              <a href={`/files/${id}/original`}>{originalName}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p class="empty">{mayLook ? words.none() : words.noneToSend()}</p>
      )}
      <p class="bar">
        <a class="btn" href={at}>
          {mayLook ? words.send() : words.all()}
        </a>
      </p>
    </section>
  );
}
