import type { Ui } from '../../src/http/ui.ts';

/** Marks a client whom nobody has named before, and asks whether somebody else is meant. */
export const NewClientHint = ({ ui, like }: { ui: Ui; like: readonly string[] }) => (
  <small class="new-client">
    {ui.t.clients.isNew()}
    {like.length > 0 && ` ${ui.t.clients.didYouMean({ names: like.join(', ') })}`}
  </small>
);
