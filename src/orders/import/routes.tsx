import { Hono } from 'hono';
import { ImportPage } from '../../../views/orders/ImportPage.tsx';
import { ImportPreviewPage, PREVIEWED } from '../../../views/orders/ImportPreviewPage.tsx';
import { strangersAmong } from '../../clients/strangers.ts';
import type { CommandContext, Result } from '../../commands/command.ts';
import { isRefusal, notFound, type Reason, type Refusal } from '../../commands/refusal.ts';
import { check } from '../../commands/validation.ts';
import { act } from '../../http/act.ts';
import { type C, dbOf, type Env } from '../../http/env.ts';
import { readForm } from '../../http/form.ts';
import { refuse } from '../../http/refuse.tsx';
import { onTo, page } from '../../http/reply.tsx';
import { requiresFor } from '../../http/requires.ts';
import { readAside } from '../../tabular/read-aside.ts';
import { csvOf } from '../../tabular/write-csv.ts';
import { type Imported, importInput, importOrders, importUpload } from '../commands/import-orders.ts';
import { fieldNames, knownHeads } from './columns.ts';
import { inTableOrder, locate } from './locate.ts';
import { readFile } from './read.ts';
import type { LineError } from './rows.ts';
import { LIMITS, type UploadContent } from './upload.ts';
import { findUpload, keepUpload } from './uploads.ts';

interface Wrong {
  reason?: Reason;
  found?: { fileName: string; errors: readonly LineError[] };
}

function importPage(c: C, wrong: Wrong = {}) {
  const { ui } = c.var;
  const status = wrong.reason || wrong.found ? 422 : 200;
  return page(c, { title: ui.t.importing.title() }, <ImportPage ui={ui} {...wrong} />, status);
}

async function takeFile(c: C) {
  const { deps, ui, actor } = c.var;
  const { db } = deps.database;
  await readForm(c);
  const file = c.var.sent!.files.find(({ field }) => field === 'file');
  if (!file) return importPage(c, { reason: { reason: 'file_missing' } });
  const table = await readAside(file, { ...LIMITS, heads: knownHeads() });
  const read = await db.transaction((tx) => {
    const context: CommandContext = {
      tx,
      actor: actor!,
      now: ui.now,
      today: ui.today,
      can: ui.can,
      announce: () => {},
      happened: async () => {},
    };
    return readFile(context, { name: file.name, read: table }, ui);
  });
  if (read.state === 'unread') return importPage(c, { reason: read.reason });
  if (read.state === 'wrong') return importPage(c, { found: { fileName: file.name, errors: read.errors } });
  return onTo(c, `/orders/import/${await keepUpload(db, actor!.id, read.content, ui.now)}`);
}

const uploadAt = (c: C) => findUpload(c.var.deps.database.db, c.req.param('id')!, c.var.actor!.id, c.var.ui.now);

function refusedFile(c: C, content: UploadContent, { fields = {} }: Refusal) {
  const errors = inTableOrder(locate(fields, content, c.var.ui.t), content);
  return importPage(c, { found: { fileName: content.fileName, errors } });
}

async function preview(c: C) {
  const { ui } = c.var;
  const upload = await uploadAt(c);
  if (!upload) return refuse(c, notFound(), '/orders/import');
  if (upload.poNumbers) return done(c, upload.poNumbers.length);
  const { id, content } = upload;
  const checked = check(importInput, { orders: content.orders });
  if (isRefusal(checked)) return refusedFile(c, content, checked);
  const shown = checked.orders.slice(0, PREVIEWED).map(({ client }) => client);
  const strangers = await strangersAmong(dbOf(c), shown);
  return page(
    c,
    { title: ui.t.importing.title() },
    <ImportPreviewPage ui={ui} id={id} content={content} orders={checked.orders} strangers={strangers} />,
  );
}

const done = (c: C, n: number) =>
  onTo(c, '/orders?status=draft&sort=-createdAt', { key: 'imported', params: { n: String(n) } });

async function confirm(c: C) {
  await readForm(c);
  const upload = await uploadAt(c);
  if (!upload) return refuse(c, notFound(), '/orders/import');
  const result: Result<Imported> = await act(c, importUpload, { upload: upload.id });
  if (!isRefusal(result)) return done(c, result.value.poNumbers.length);
  if (result.kind !== 'invalid') return refuse(c, result, '/orders/import');
  return refusedFile(c, upload.content, result);
}

/** The heads of all columns, as the reader's spreadsheet parts them. */
function emptyTable(c: C) {
  const { ui } = c.var;
  const heads = fieldNames.map((name) => ui.t.importing.column[name]());
  c.header('Content-Type', 'text/csv; charset=UTF-8');
  c.header('Content-Disposition', 'attachment; filename="orders.csv"');
  c.header('Cache-Control', 'no-store');
  return c.body(csvOf([heads], ui.locale, { isBeginning: true, quoted: false }));
}

export const importRoutes = new Hono<Env>()
  .get('/orders/import', requiresFor(importOrders), (c) => importPage(c))
  .post('/orders/import', requiresFor(importOrders), takeFile)
  .get('/orders/import/template.csv', requiresFor(importOrders), emptyTable)
  .get('/orders/import/:id', requiresFor(importUpload), preview)
  .post('/orders/import/:id', requiresFor(importUpload), confirm);
