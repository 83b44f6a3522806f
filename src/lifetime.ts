/** What the program started, to be stopped once and in reverse order. */
export type Lifetime = {
  /** Aborts when the program begins to stop. */
  draining: AbortSignal;
  /** Starts something together with the way to stop it. Throws when the program is stopping. */
  own<T>(start: () => T | Promise<T>, stop: (thing: T) => Promise<void>): Promise<T>;
  /** Called again it gives the same promise. One thing's failure to stop does not spare the others. */
  end(): Promise<void>;
};

export function createLifetime(onError: (error: unknown) => void): Lifetime {
  const controller = new AbortController();
  const stops: (() => Promise<void>)[] = [];
  let ending: Promise<void> | undefined;

  async function own<T>(start: () => T | Promise<T>, stop: (thing: T) => Promise<void>): Promise<T> {
    controller.signal.throwIfAborted();
    const starting = Promise.resolve(start());
    // also while it still starts; what failed to start is told to the caller and needs no stop
    const started = starting.then(
      (thing) => () => stop(thing),
      () => async () => {},
    );
    stops.push(async () => (await started)());
    return starting;
  }

  async function endAll() {
    controller.abort();
    for (const stop of stops.reverse()) await stop().catch(onError);
  }

  return {
    draining: controller.signal,
    own,
    end() {
      ending ??= endAll();
      return ending;
    },
  };
}
