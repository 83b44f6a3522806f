import type { Child } from 'hono/jsx';
import type { Box } from '../../src/profiles/kinds/kind.ts';

/** Words in a box of their colour. Drawn, for a style of its own no page may have; a drawn colour is printed too. */
export const Swatch = ({ box, children }: { box: Box; children?: Child }) => (
  <span class={box.ink === 'white' ? 'swatch dark' : 'swatch'}>
    <svg aria-hidden="true">
      <rect width="100%" height="100%" fill={box.hex} />
    </svg>
    <b>{children ?? box.text}</b>
  </span>
);
