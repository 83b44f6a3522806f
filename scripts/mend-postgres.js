/**
 * Mends postgres.js 3.4.9 in node_modules: a connection that is lost must cost those who waited for it an answer, and
 * nobody else anything. Known upstream (porsager/postgres #1066, #1154, #1186, #1192, #1208, #1216), not yet released.
 *
 * Each file is replaced as a whole: written beside, then renamed, so that no start ever reads half of one, and a copy
 * that shares its bytes with another folder stays as it was. Whoever upgrades the driver is stopped here: he looks
 * whether the release has these mends, moves or deletes them, and runs tests/db/lost-connections.test.ts.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const VERSION = '3.4.9';

/** @typedef {{ why: string, from: string, to: string }} Mend */
/** @type {{ file: string, sha256: string, mends: Mend[] }[]} */
const FILES = [
  {
    file: 'src/connection.js',
    sha256: 'ee3a218d9aa6a6f2887c1a19da50009335fe84c11a5431d5cab72d6bc528632f',
    mends: [
      {
        why: 'a write that comes after the end is refused to its caller: thrown from a timer it ended the process',
        from: `  function nextWrite(fn) {
`,
        to: `  function nextWrite(fn) {
    if (!socket) {
      clearImmediate(nextWriteTimer)
      chunk = nextWriteTimer = null
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
      query = null
      return false
    }

`,
      },
      {
        why: 'what was not yet written to the old socket must not open the talk on the next one, nor stop its writing',
        from: `    incomings = null
    clearImmediate(nextWriteTimer)
    socket.removeListener('data', data)
`,
        to: `    incomings = null
    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    socket.removeListener('data', data)
`,
      },
      {
        why: 'the same where we are the ones who end it',
        from: `    clearImmediate(nextWriteTimer)
    if (socket) {
`,
        to: `    clearImmediate(nextWriteTimer)
    chunk = nextWriteTimer = null
    if (socket) {
`,
      },
      {
        why:
          'whoever waits is answered, also after a reset and while it still connects (it tried again without a pause, ' +
          'for ever); nothing of the old talk is told to the next; who waits for the end has it',
        from: `    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
        to: `    if (initial && options.host.length > 1)
      return reconnect()

    if (initial || query || sent.length)
      error(Errors.connection('CONNECTION_CLOSED', options, socket))
    query = errorResponse = results = null
    result = new Result()
    rows = 0
    ended && (ended(), ending = ended = null)
`,
      },
      {
        why: 'a connection lost while it asks for the array types rejected a promise that nobody holds: it ended the process',
        from: `      return fetchArrayTypes()
`,
        to: `      return fetchArrayTypes().catch(noop)
`,
      },
    ],
  },
  {
    file: 'src/index.js',
    sha256: '4e21f5733e70d79cffc10d10d4ef01031de4a9ac862210e43f8870029fd103ed',
    mends: [
      {
        why: 'a transaction remembers that its connection is gone',
        from: `      , connection
      , prepare = null
`,
        to: `      , connection
      , prepare = null
      , lost = null
`,
      },
      {
        why: 'and what waits for its turn in it is answered',
        from: `        new Promise((_, reject) => connection.onclose = reject)
`,
        to: `        new Promise((_, reject) => connection.onclose = error => {
          lost = error
          while (queries.length)
            queries.shift().reject(error)
          reject(error)
        })
`,
      },
      {
        why: 'what it still says must not be said in the transaction of whoever has that connection by now',
        from: `        q.catch(e => uncaughtError || (uncaughtError = e))
`,
        to: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
`,
      },
      {
        why: 'by this the program knows at its start that it was mended',
        from: `Object.assign(Postgres, {
`,
        to: `Object.assign(Postgres, {
  isMended: true,
`,
      },
    ],
  },
];

const hash = (text) => createHash('sha256').update(text).digest('hex');

/** @param {string} text @param {Mend[]} mends */
function mended(text, mends) {
  return mends.reduce((before, { why, from, to }) => {
    const parts = before.split(from);
    if (parts.length !== 2) throw new Error(`The place to mend occurs ${parts.length - 1} times: ${why}`);
    return parts.join(to);
  }, text);
}

/** The original that a mended file was made from; another file comes out as another. @param {Mend[]} mends */
const unmended = (text, mends) => mends.reduceRight((after, { from, to }) => after.split(to).join(from), text);

function replace(file, text) {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

const unknown = (file, found) =>
  new Error(
    `${file} is not the file of postgres ${VERSION} that scripts/mend-postgres.js knows (${found}). After an upgrade ` +
      'see there what to do; otherwise run "npm ci".',
  );

/** Does nothing where it is done already. @param {string} nodeModules */
export function mendPostgres(nodeModules) {
  const folder = path.join(nodeModules, 'postgres');
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (version !== VERSION) throw unknown(folder, `its version is ${version}`);
  const planned = FILES.map(({ file, sha256, mends }) => {
    const place = path.join(folder, file);
    const text = readFileSync(place, 'utf8');
    if (hash(text) === sha256) return { place, text: mended(text, mends) };
    const original = unmended(text, mends);
    if (hash(original) === sha256 && mended(original, mends) === text) return null;
    throw unknown(place, `SHA-256 ${hash(text)}`);
  });
  for (const plan of planned) if (plan) replace(plan.place, plan.text);
}

/** The files as they were published, by name: what is there, with the mends taken out. @param {string} nodeModules */
export const originals = (nodeModules) =>
  Object.fromEntries(
    FILES.map(({ file, mends }) => [
      file,
      unmended(readFileSync(path.join(nodeModules, 'postgres', file), 'utf8'), mends),
    ]),
  );
