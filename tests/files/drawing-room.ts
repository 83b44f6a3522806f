/** A workshop whose files are drawn when a test says so. */

import sharp from 'sharp';
import { afterAll } from 'vitest';
import { drawNext, previewDrawer } from '../../src/files/previews/maker.ts';
import { orderIn, signInAll } from '../support/crew.ts';
import { ORIGIN } from '../support/json-client.ts';
import { FRIDAY, openWorkshop } from '../support/workshop.ts';
import * as samples from './samples.ts';

/** A red square at the lower left of the sheet. */
export const corner = '1 0 0 rg 0 0 100 100 re f';

export async function openDrawingRoom() {
  const dir = samples.dataDir();
  const config = { dataDir: dir };
  const workshop = await openWorkshop({ DATA_DIR: dir });
  const { db } = workshop.database;
  const crew = await signInAll(workshop);
  const order = await orderIn(crew, 'in_production');
  afterAll(() => previewDrawer.renew());

  async function send(bytes: Buffer, name: string) {
    const sent = await samples.sendFiles(workshop, crew.office, order.poNumber, [samples.file(bytes, name)]);
    if (sent.status !== 201) throw new Error(JSON.stringify(sent.body));
    return sent.body.files[0];
  }

  /** Draws until nothing waits. */
  async function drawAll() {
    while (await drawNext(db, config, FRIDAY));
  }

  async function drawn(bytes: Buffer, name: string) {
    const { id } = await send(bytes, name);
    await drawAll();
    return (await crew.guest.get(`/api/files/${id}`)).body;
  }

  async function picture(address: string) {
    const headers = { Cookie: crew.guest.cookies.header };
    const response = await workshop.app.request(`${ORIGIN}${address}`, { headers });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  /** The colour at a place of a picture, each from 0 to 1. */
  async function colourAt(address: string, x: number, y: number) {
    const { bytes } = await picture(address);
    const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    const [r, g, b] = [data[at]!, data[at + 1]!, data[at + 2]!];
    if (r > 230 && g > 230 && b > 230) return 'white';
    if (r > 180 && g < 90 && b < 90) return 'red';
    return b > 180 && r < 90 && g < 120 ? 'blue' : `${r} ${g} ${b}`;
  }

  return { dir, config, workshop, db, crew, order, send, drawAll, drawn, picture, colourAt };
}
