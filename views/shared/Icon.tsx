import type { Ui } from '../../src/http/ui.ts';

/** A Lucide icon from the sprite; the words beside it say what it means. */
export const Icon = ({ ui, name }: { ui: Ui; name: string }) => (
  <svg class="icon" aria-hidden="true">
    <use href={`${ui.asset('icons.svg')}#${name}`} />
  </svg>
);
