/** The making of an answer that is to be kept: it notes what the answer hangs on. */

import { holes } from '../kept/pieces.ts';
import { type Actor, can } from '../vocabulary/permissions.ts';
import type { Answer } from './reply.tsx';
import type { Ui } from './ui.ts';

const MINUTE_MS = 60_000;
const NOBODY = -1;

export class Keeping {
  readonly ui: Ui;
  readonly actor: Actor;
  answer: Answer | undefined;
  topics: readonly string[] = [];
  until = Number.POSITIVE_INFINITY;
  /** Who was asked about: for each of them it says something else. */
  readonly selves = new Set<number | string>();
  /** It is about the reader himself. */
  isPersonal = false;
  /** It reads the very second. */
  isOfNow = false;
  /** Whoever he is was read, so nobody else may see it. */
  isNamed = false;
  #keys = 0;

  constructor(ui: Ui) {
    this.actor = this.#watchedActor(ui.actor!);
    this.ui = this.#watchedUi(ui);
  }

  get keys(): number {
    return this.#keys;
  }

  #watchedActor(actor: Actor): Actor {
    const watched = { ...actor };
    for (const name of ['id', 'username', 'displayName'] as const) {
      Object.defineProperty(watched, name, {
        enumerable: true,
        get: () => {
          this.isNamed = true;
          return actor[name];
        },
      });
    }
    return watched;
  }

  #watchedUi(ui: Ui): Ui {
    const actor = ui.actor!;
    const isSelf = (one: number | string | null) => {
      if (one === null) return false;
      this.selves.add(one);
      const isHe = ui.isSelf(one);
      this.isPersonal ||= isHe;
      return isHe;
    };
    const watched: Ui = {
      ...ui,
      actor: this.actor,
      can: (permission, subject = {}) => {
        const asAnother = can({ ...actor, id: NOBODY }, permission, subject);
        const { authorId = null } = subject;
        if (asAnother || authorId === null) return asAnother;
        return can({ ...actor, id: authorId }, permission, subject) && isSelf(authorId);
      },
      isSelf,
      passed: (at) => {
        const isPast = ui.passed(at);
        if (!isPast) this.until = Math.min(this.until, at.getTime());
        return isPast;
      },
      formKey: () => `${holes.keys}.${++this.#keys}`,
      asOf: { clock: holes.clock, at: holes.at },
    };
    Object.defineProperty(watched, 'now', {
      get: () => {
        this.isOfNow = true;
        return ui.now;
      },
    });
    Object.defineProperty(watched, 'minute', {
      get: () => {
        this.until = Math.min(this.until, ui.minute.getTime() + MINUTE_MS);
        return ui.minute;
      },
    });
    return watched;
  }
}
