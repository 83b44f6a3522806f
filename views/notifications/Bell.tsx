import type { Ui } from '../../src/http/ui.ts';
import { live } from '../shared/live.tsx';

const MOST = 99;

/** How much waits to be read. It follows by itself, on every page. */
export function Bell({ ui }: { ui: Ui }) {
  const { title, unreadOf } = ui.t.notifications;
  const n = ui.unread > MOST ? `${MOST}+` : String(ui.unread);
  const label = ui.unread > 0 ? `${title()}, ${unreadOf({ n })}` : title();
  return (
    <a
      id="bell"
      class="bell"
      href="/notifications"
      aria-label={label}
      title={label}
      {...live(ui, `user:${ui.actor?.id}`, '/notifications/bell')}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M6 16V10a6 6 0 0 1 12 0v6l2 2H4zM10 21h4" />
      </svg>
      {ui.unread > 0 && <b>{n}</b>}
    </a>
  );
}
