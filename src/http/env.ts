import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Logger } from 'pino';
import type { FindOrder } from '../audit/api.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { SignIn } from '../auth/sign-in.ts';
import type { OrdersOfClients } from '../clients/orders-of-clients.ts';
import type { Consequences } from '../commands/consequences.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/client.ts';
import type { Pulse } from '../db/pulse.ts';
import type { Disk } from '../disk.ts';
import type { TextsFor } from '../i18n/index.ts';
import type { Live } from '../live/hub.ts';
import type { Foretell } from '../orders/find/expected.ts';
import type { FloorSignIn } from '../terminals/sign-in.ts';
import type { Actor } from '../vocabulary/permissions.ts';
import type { Assets } from './assets.ts';
import type { Flash } from './flash.ts';
import type { Head } from './headers.ts';
import type { Keeping } from './keeping.ts';
import type { KeptAnswers } from './kept.ts';
import type { Place } from './places.ts';
import type { Seal } from './seal.ts';
import type { Ui } from './ui.ts';

/** What the application is made from. Nothing of it is the state of one request. */
export interface Deps {
  config: Config;
  database: Database;
  log: Logger;
  assets: Assets;
  /** Of every answer. */
  head: Head;
  texts: TextsFor;
  sessions: Sessions;
  signIn: SignIn;
  floor: FloorSignIn;
  seal: Seal;
  live: Live;
  /** Answers that are made once. */
  kept: KeptAnswers;
  /** Does the database answer? */
  pulse: Pulse;
  /** Is there room to write? */
  disk: Disk;
  /** What follows from what happened. */
  consequences: Consequences;
  /** The pages on which buttons stand. */
  places: readonly Place[];
  ordersOfClients: OrdersOfClients;
  /** When orders will be made. */
  foretell: Foretell;
  /** The order behind a PO in the audit trail. */
  orderKey: FindOrder;
  /** Where this browser signs in: a person’s own, or a shared terminal. */
  doorOf(c: C): Promise<'/sign-in' | '/terminal'>;
  clock(): Date;
  isReady(): boolean;
  draining: AbortSignal;
}

export interface Env {
  Bindings: Partial<HttpBindings>;
  Variables: {
    deps: Deps;
    /** Null without a session. */
    actor: Actor | null;
    sessionId: string | null;
    mustChangePassword: boolean;
    /** When and what was asked, and the message for the page that answers it. */
    asked: Asked;
    /** Made when it is looked at: what a guest would see is seldom needed. */
    ui: Ui;
    guestUi: () => Ui;
    /** Has anything been said in the head of its answer? */
    hasHead?: boolean;
    /** Names all that the frame of a page says of its reader, until that changes. */
    reader?: number | undefined;
    /** Set while an answer is made that is to be kept. */
    keeping?: Keeping | undefined;
    ip: string | null;
    /** The number of what this request has changed. */
    change?: string;
    /** The topics that tell of it. */
    changed?: readonly string[];
    /** Other parts of the page that it has changed, sent along with the one that was asked for. */
    alongside?: string;
    /** What a form had posted, once it was read. */
    form?: import('./form.ts').PostedForm;
    /** What came with it as files; they lie on the disk until it is answered. */
    sent?: import('./multipart.ts').Sent;
  };
}

export interface Asked {
  now: Date;
  url: URL;
  flash: Flash | null;
}

export type C = Context<Env>;

class Known {
  readonly deps: Deps;
  declare guestUi: () => Ui;
  #ui: Ui | undefined;

  constructor(deps: Deps) {
    this.deps = deps;
  }

  get ui(): Ui {
    this.#ui ??= this.guestUi();
    return this.#ui;
  }

  set ui(ui: Ui) {
    this.#ui = ui;
  }
}

/** What is known of a request is one plain object; hono would make a new one of a map each time that it is looked at. */
export function openVariables(c: C, deps: Deps): void {
  const known = new Known(deps) as Known & Record<string, unknown>;
  const { header } = c;
  Object.defineProperty(c, 'var', { value: known });
  Object.assign(c, {
    get: (name: string) => known[name],
    header(...said: Parameters<C['header']>) {
      known.hasHead = true;
      header(...said);
    },
    set(name: string, value: unknown) {
      known[name] = value;
    },
  });
}

export const dbOf = (c: C) => c.var.deps.database.db;
