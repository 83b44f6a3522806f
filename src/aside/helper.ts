/**
 * A process beside the server for one kind of work on what strangers sent. It may be busy, fill its memory or die, and
 * nobody but the sender notices. It starts when it is first needed and ends when nothing more comes.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { makeTurns } from '../auth/in-turn.ts';
import { projectRoot } from '../project-root.ts';

export interface HelperLimits {
  /** For one piece of work. */
  seconds: number;
  /** Of memory: of its own objects, and of all that it holds. */
  heapMb: number;
  wholeMb: number;
  /** What the system itself lets it have: between two looks it may not run away. Elsewhere than on Linux nothing does. */
  dataMb?: number;
  /** Whoever asks counts its deaths himself. */
  isOnce?: boolean;
  /** What its libraries grumble about strangers' files is no news. */
  isQuiet?: boolean;
}

/** Late: it took too long. Died: twice its process ended over it. Busy: too much was waiting, or no process would start. */
export type Outcome<Value> = { value: Value } | { failed: 'late' | 'died' | 'busy' };

/** What the process says of a piece of work. */
export interface Answer {
  value?: unknown;
  /** A mistake of the program. */
  error?: string;
  /** It holds so much that it had better begin anew. */
  isFull: boolean;
}

const PROGRAM = path.join(projectRoot, 'dist/aside.js');
const START_MS = 20_000;
const IDLE_MS = 10_000;
const MOST_WAITING = 40;

/** What opens strangers' files is told none of the server's secrets. */
const environment = () =>
  Object.fromEntries(
    ['PATH', 'LD_LIBRARY_PATH', 'SystemRoot', 'TZ'].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );

/** Under a shell that asks the system for a limit and then becomes node. */
function commandOf(job: string, { heapMb, wholeMb, dataMb }: HelperLimits): [string, string[]] {
  const node = [process.execPath, `--max-old-space-size=${heapMb}`, PROGRAM, job, String(wholeMb)];
  if (dataMb === undefined || process.platform !== 'linux') return [node[0]!, node.slice(1)];
  return ['/bin/sh', ['-c', `ulimit -d ${dataMb * 1024}; exec "$0" "$@"`, ...node]];
}

function launch(job: string, limits: HelperLimits): ChildProcess {
  const child = spawn(...commandOf(job, limits), {
    // threads of the libraries would each keep memory of their own
    env: { ...environment(), MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', limits.isQuiet ? 'ignore' : 'inherit', 'ipc'],
  });
  // without a listener it would be an error of the whole program
  child.on('error', () => child.kill('SIGKILL'));
  return child;
}

/** The next message of a process; undefined when it ends before, or after so many milliseconds. */
function hear<T>(child: ChildProcess, ms: number): Promise<T | undefined | 'late'> {
  return new Promise((resolve) => {
    const settle = (message?: T | 'late') => {
      clearTimeout(timer);
      child.off('message', settle).off('exit', onEnd).off('error', onEnd);
      resolve(message);
    };
    const onEnd = () => settle();
    const timer = setTimeout(() => settle('late'), ms);
    child.once('message', settle).once('exit', onEnd).once('error', onEnd);
    if (child.exitCode !== null || child.signalCode !== null) onEnd();
  });
}

export class Helper<Input, Value> {
  readonly #job: string;
  readonly #limits: HelperLimits;
  readonly #inTurn = makeTurns();
  #waiting = 0;
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(job: string, limits: HelperLimits) {
    this.#job = job;
    this.#limits = limits;
  }

  /** The process that works or waits for work, if there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** The next piece finds a process that has done nothing yet. */
  renew(): void {
    this.#end();
  }

  /** One piece after the other, for each may take a whole core. What it needs is fetched when its turn has come. */
  async ask(fetchInput: () => Promise<Input>): Promise<Outcome<Value>> {
    if (this.#waiting >= MOST_WAITING) return { failed: 'busy' };
    this.#waiting++;
    try {
      return await this.#inTurn(this.#job, async () => this.#do(await fetchInput()));
    } finally {
      this.#waiting--;
    }
  }

  /** A process may have been ended by somebody else: then another tries once more. */
  async #do(input: Input): Promise<Outcome<Value>> {
    const first = await this.#try(input);
    const isAgain = 'failed' in first && first.failed === 'died' && !this.#limits.isOnce;
    return isAgain ? this.#try(input) : first;
  }

  async #try(input: Input): Promise<Outcome<Value>> {
    clearTimeout(this.#idle);
    const child = await this.#running();
    if (!child) return { failed: 'busy' };
    // a process that is ending takes nothing more, and is heard to end
    child.send({ input }, () => {});
    const answer = await hear<Answer>(child, this.#limits.seconds * 1000);
    if (answer === undefined || answer === 'late') {
      this.#end();
      return { failed: answer ?? 'died' };
    }
    if (answer.isFull) this.#end();
    else this.#rest(child);
    if (answer.error) throw new Error(answer.error);
    return { value: answer.value as Value };
  }

  async #running(): Promise<ChildProcess | undefined> {
    if (this.#child?.connected) {
      this.#child.ref();
      this.#child.channel?.ref();
      return this.#child;
    }
    const child = launch(this.#job, this.#limits);
    this.#child = child;
    child.once('exit', () => {
      if (this.#child === child) this.#child = undefined;
    });
    const ready = await hear<'ready'>(child, START_MS);
    if (ready === 'ready') return child;
    this.#end();
    return undefined;
  }

  /** What waits keeps nobody from ending. */
  #rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}
