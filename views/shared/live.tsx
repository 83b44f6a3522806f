import type { Ui } from '../../src/http/ui.ts';

/**
 * What makes a part of a page follow what happens: the topic that it is about, when it was made, and the address from
 * which it is fetched anew.
 */
export const live = (ui: Ui, topic: string, address: string) => ({
  'data-live': topic,
  'data-at': ui.asOf.at,
  'hx-get': address,
  'hx-trigger': 'live throttle:1s',
  'hx-swap': 'outerMorph',
});

/** When this was so. Where it does not follow any more, its own words are put beside it. */
export const AsOf = ({ ui }: { ui: Ui }) => (
  <span class="as-of">
    {ui.t.shell.asOf({ time: ui.asOf.clock })}{' '}
    <strong role="status" data-lost={ui.t.live.lost()} data-held={ui.t.live.held()} />
  </span>
);
