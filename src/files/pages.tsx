/** The files of an order: what there is, and the form that sends more. */

import { FileListPage, FileResults } from '../../views/files/FileListPage.tsx';
import { FileViewPage } from '../../views/files/FilePage.tsx';
import { OrderDrawing } from '../../views/files/OrderDrawing.tsx';
import { OrderFilesPage } from '../../views/files/OrderFilesPage.tsx';
import { isRefusal, notFound, type Refusal } from '../commands/refusal.ts';
import { filtersOf } from '../http/asked.ts';
import { type C, dbOf } from '../http/env.ts';
import { FILES_LOST } from '../http/form.ts';
import { tellsOf } from '../http/kept.ts';
import { refuse, statusFor } from '../http/refuse.tsx';
import { fragment, listOf, onTo, page } from '../http/reply.tsx';
import { orderAt, viewerOf } from '../orders/at.ts';
import { fileAt } from './bytes.ts';
import { type TakenFiles, takeFiles } from './incoming/take.ts';
import { fileFilter } from './input.ts';
import { filesOfOrder, listFiles } from './queries.ts';
import { fileView } from './view.ts';

/** Of a form that was sent: what came of it. */
export interface Sent {
  taken: TakenFiles | null;
  refused: readonly Refusal[];
}

export async function orderFilesPage(c: C, sent?: Sent) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  tellsOf(c, `order:${order.id}`);
  const { ui } = c.var;
  const files = await filesOfOrder(dbOf(c), order.id);
  const title = ui.t.files.ofOrder({ po: order.poNumber });
  const status = sent?.refused[0] ? (statusFor(sent.refused[0]) as 422) : 200;
  return page(c, { title }, <OrderFilesPage ui={ui} order={order} files={files} sent={sent} />, status);
}

/** Names that say enough in one line. */
const NAMED = 3;
const inLine = (names: readonly string[]) => names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ' …' : '');

export async function upload(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  const taken = await takeFiles(c, order.poNumber, false);
  const isLost = Boolean(c.var.form?.get(FILES_LOST));
  if (isRefusal(taken)) {
    if (taken.kind !== 'invalid' && taken.kind !== 'too_large')
      return refuse(c, taken, `/orders/${order.poNumber}/files`);
    return orderFilesPage(c, {
      taken: null,
      refused: [isLost ? taken.withFields({ file: { reason: 'upload_again' } }) : taken],
    });
  }
  if (taken.refused.length > 0) return orderFilesPage(c, { taken, refused: taken.refused });
  const { added, names, skipped } = taken;
  const flash = skipped > 0 ? 'filesAddedSome' : 'filesAdded';
  return onTo(c, `/orders/${added!.poNumber}/files`, {
    key: flash,
    params: { names: inLine(names), n: String(skipped) },
  });
}

/** What of an order's page a new file, or its picture, replaces. */
export async function drawingPart(c: C) {
  const order = await orderAt(c, c.req.param('po')!);
  if (!order) return refuse(c, notFound());
  tellsOf(c, `order:${order.id}`);
  return fragment(c, <OrderDrawing ui={c.var.ui} order={order} files={await filesOfOrder(dbOf(c), order.id)} />);
}

export async function filePage(c: C) {
  const file = await fileAt(c);
  if (!file) return refuse(c, notFound());
  tellsOf(c, `order:${file.orderId}`);
  return page(
    c,
    { title: file.originalName },
    <FileViewPage ui={c.var.ui} file={file} view={filtersOf(c, fileView)} />,
  );
}

export async function fileList(c: C) {
  const { ui } = c.var;
  const input = filtersOf(c, fileFilter);
  const view = { ui, input, ...(await listFiles(dbOf(c), viewerOf(c), input, ui.zone)) };
  return listOf(c, ui.t.files.title(), view, FileListPage, FileResults);
}
