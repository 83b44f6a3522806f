import type { Ui } from '../../src/http/ui.ts';
import { type Asked, shows } from '../../src/notifications/input.ts';
import { noticeTypes } from '../../src/notifications/notices.ts';
import type { NoticeRow } from '../../src/notifications/queries.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { type Option, Select } from '../shared/Field.tsx';
import { AsOf, live } from '../shared/live.tsx';
import { Notice } from './Notice.tsx';

export interface NotificationsView {
  ui: Ui;
  input: Asked;
  counts: { all: number; unread: number; read: number };
  notices: readonly NoticeRow[];
  next: string | null;
}

/** The address of this list with some of its parameters changed. */
export function noticesAddress({ show, type, after }: Asked, change: Partial<Record<keyof Asked, string>> = {}) {
  const entries = Object.entries({ show: show === 'all' ? '' : show, type, after, ...change });
  const kept = entries.filter((entry): entry is [string, string] => Boolean(entry[1]) && entry[1] !== 'all');
  return kept.length > 0 ? `/notifications?${new URLSearchParams(kept)}` : '/notifications';
}

const Shows = ({ ui, input, counts }: NotificationsView) => (
  <nav class="shows" aria-label={ui.t.notifications.title()}>
    {shows.map((show) => (
      <a href={noticesAddress(input, { show, after: '' })} aria-current={show === input.show ? 'page' : undefined}>
        {ui.t.notifications.filter[show]()} <b class="num">{ui.format.number(counts[show])}</b>
      </a>
    ))}
  </nav>
);

function TypeFilter({ ui, input }: NotificationsView) {
  const { notifications: words, orders } = ui.t;
  const options: Option[] = [['', words.anyType()], ...noticeTypes.map((type): Option => [type, words.type[type]()])];
  return (
    <form class="row" action="/notifications">
      {input.show !== 'all' && <input type="hidden" name="show" value={input.show} />}
      <Select ui={ui} name="type" label={words.kind()} value={input.type} options={options} />
      <button type="submit" class="btn">
        {orders.list.show()}
      </button>
    </form>
  );
}

function Marks({ ui, input, counts }: NotificationsView) {
  const { notifications: words } = ui.t;
  const common = { ui, target: '#notifications', returnTo: noticesAddress(input) };
  return (
    <div class="acts">
      {counts.unread > 0 && <ActButton {...common} action="/notifications/reading" label={words.markAllRead()} />}
      {counts.read > 0 && <ActButton {...common} action="/notifications/dismissal" label={words.clearRead()} />}
    </div>
  );
}

function Empty({ ui, input }: NotificationsView) {
  const { notifications: words } = ui.t;
  const isFiltered = Boolean(input.type || input.after) || input.show === 'read';
  return isFiltered ? (
    <p class="empty">
      {words.emptyFiltered()} <a href="/notifications">{words.showAll()}</a>
    </p>
  ) : (
    <p class="empty">
      <strong>{words.empty()}</strong> {words.emptyText()}
    </p>
  );
}

/** One's notices as they are filtered: the part that follows by itself. */
export function NotificationList(view: NotificationsView) {
  const { ui, input, notices, next } = view;
  const { notifications: words } = ui.t;
  const address = noticesAddress(input);
  return (
    <div id="notifications" {...live(ui, `user:${ui.actor?.id}`, address)}>
      <div class="bar">
        <Shows {...view} />
        <Marks {...view} />
      </div>
      {notices.length === 0 ? (
        <Empty {...view} />
      ) : (
        <ol class="notices">
          {notices.map((notice) => (
            <Notice ui={ui} notice={notice} returnTo={address} />
          ))}
        </ol>
      )}
      <footer class="bar pages">
        <AsOf ui={ui} />
        <nav class="acts" aria-label={ui.t.shell.nextPage()}>
          {input.after && (
            <a class="btn" href={noticesAddress(input, { after: '' })}>
              {words.newest()}
            </a>
          )}
          {next && (
            <a class="btn" rel="next" href={noticesAddress(input, { after: next })}>
              {words.older()}
            </a>
          )}
        </nav>
      </footer>
    </div>
  );
}

export const NotificationsPage = (view: NotificationsView) => (
  <>
    <header class="bar">
      <h1>{view.ui.t.notifications.title()}</h1>
      <TypeFilter {...view} />
    </header>
    <NotificationList {...view} />
  </>
);
