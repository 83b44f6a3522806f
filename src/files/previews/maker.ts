/** Draws what waits, one after the other, beside the server: no page waits for it. */

import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Helper, type Outcome } from '../../aside/helper.ts';
import type { Config } from '../../config.ts';
import type { Database } from '../../db/client.ts';
import type { Log } from '../../log.ts';
import { fileStore, originalOf, pictureOf, pictureSizes } from '../store.ts';
import { type Claim, claimNext, failPreview, finishPreview, giveBack, PREVIEWS_WANTED } from './queue.ts';
import type { Drawn, PreviewOutcome, PreviewTask } from './task.ts';

/** Others may have been told of what this process was not. */
const LOOK_MS = 15_000;
const LEFT_MS = 3600_000;

type Drawer = Pick<Helper<PreviewTask, PreviewOutcome>, 'ask' | 'renew'>;

export const previewDrawer = new Helper<PreviewTask, PreviewOutcome>('preview', {
  ...{ seconds: 60, heapMb: 256, wholeMb: 480, dataMb: 450, isOnce: true, isQuiet: true },
});

type Where = Pick<Config, 'dataDir'>;
const workplaceOf = ({ dataDir }: Where) => path.join(dataDir, 'drawing');

async function keepPictures(config: Where, { storedName }: Claim, { pages }: Drawn, out: string): Promise<void> {
  const store = fileStore(config);
  for (let page = 1; page <= pages.length; page++) {
    for (const size of pictureSizes) {
      await store.take(pictureOf(storedName, page, size), path.join(out, `${size[0]}${page}.webp`));
    }
  }
}

async function settle(
  db: Database['db'],
  config: Where,
  claim: Claim,
  outcome: Outcome<PreviewOutcome> | null,
  out: string,
) {
  if (!outcome) return failPreview(db, claim, 'preview_gone');
  if ('failed' in outcome) return giveBack(db, claim, outcome.failed !== 'busy');
  if ('reason' in outcome.value) {
    const { reason } = outcome.value;
    // what was too much for one way, and for a process that has drawn others, may not be for another
    return reason === 'preview_too_much' && claim.tries === 1
      ? giveBack(db, claim, true)
      : failPreview(db, claim, reason);
  }
  await keepPictures(config, claim, outcome.value, out);
  return finishPreview(db, claim, outcome.value);
}

/** Draws one; tells whether there was one. */
export async function drawNext(db: Database['db'], config: Where, now: Date, drawer: Drawer = previewDrawer) {
  const claim = await claimNext(db, now);
  if (!claim) return false;
  const place = workplaceOf(config);
  await mkdir(place, { recursive: true, mode: 0o750 });
  const out = await mkdtemp(path.join(place, 'page-'));
  try {
    const task = { format: claim.format, out, isSecond: claim.tries > 1 };
    const outcome = await fileStore(config).lend(originalOf(claim.storedName), (file) =>
      drawer.ask(async () => ({ ...task, file })),
    );
    if (claim.tries === 1 && outcome && 'value' in outcome && 'reason' in outcome.value) drawer.renew();
    await settle(db, config, claim, outcome, out);
  } catch (error) {
    await giveBack(db, claim, true).catch(() => {});
    throw error;
  } finally {
    await rm(out, { recursive: true, force: true });
  }
  return true;
}

/** What a process that was killed had begun. */
async function clearWorkplace(config: Where, now: Date): Promise<void> {
  const place = workplaceOf(config);
  for (const name of await readdir(place).catch(() => [])) {
    const folder = path.join(place, name);
    const found = await stat(folder).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > LEFT_MS) await rm(folder, { recursive: true, force: true });
  }
}

/** Goes on until it is stopped: at once when something was sent here, and now and then for what came elsewhere. */
export function makePreviews(
  { db, changes }: Pick<Database, 'db' | 'changes'>,
  config: Where,
  log: Log,
): { stop(): void } {
  let [isAtWork, isWanted, isStopped] = [false, false, false];
  async function work(): Promise<void> {
    isWanted = true;
    if (isAtWork) return;
    isAtWork = true;
    try {
      while (isWanted && !isStopped) {
        isWanted = false;
        while (!isStopped && (await drawNext(db, config, new Date())));
      }
    } catch (err) {
      log.warn({ err }, 'Previews are not made');
    } finally {
      isAtWork = false;
    }
  }
  changes.onChange((topics) => {
    if (topics.includes(PREVIEWS_WANTED)) void work();
  });
  void clearWorkplace(config, new Date()).catch(() => {});
  const timer = setInterval(() => void work(), LOOK_MS).unref();
  void work();
  return {
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
}
