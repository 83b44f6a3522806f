import type { Ui } from '../../src/http/ui.ts';
import type { NoticeRow } from '../../src/notifications/queries.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { factsOf, sayNotice, whyOf } from './say.ts';

interface Props {
  ui: Ui;
  notice: NoticeRow;
  /** The list as it is filtered. */
  returnTo: string;
}

function Acts({ ui, notice, returnTo }: Props) {
  const { notifications: words } = ui.t;
  const at = `/notifications/${notice.id}`;
  const common = { ui, target: '#notifications', returnTo };
  return (
    <div class="do">
      {notice.link && <ActButton ui={ui} action={`${at}/visit`} label={words.view()} first={!notice.readAt} />}
      {!notice.readAt && <ActButton {...common} action={`${at}/reading`} label={words.markRead()} />}
      <ActButton {...common} action={`${at}/dismissal`} label={words.dismiss()} />
    </div>
  );
}

/** What has happened, why, to what, by whom and when. To follow its link marks nothing: only the buttons do. */
export function Notice({ ui, notice, returnTo }: Props) {
  const { notifications: words } = ui.t;
  const { title } = sayNotice(ui, notice);
  const why = whyOf(ui, notice);
  return (
    <li id={`notice-${notice.id}`} class={notice.readAt ? undefined : 'unread'}>
      <div>
        <p class="what">
          {notice.link ? <a href={notice.link}>{title}</a> : title}{' '}
          {notice.urgency === 'urgent' && <span class="mark hot">▲ {words.urgent()}</span>}
          {!notice.readAt && <span class="mark">{words.unread()}</span>}
          {notice.count > 1 && <span class="mark">{words.times({ n: notice.count })}</span>}
        </p>
        {why && <p class={notice.changed ? 'lines' : 'lines reason'}>{why}</p>}
        <p class="when">
          <time datetime={notice.at.toISOString()}>{ui.format.moment(notice.at)}</time>
          {[notice.params.client && factsOf(notice), notice.params.by].filter(Boolean).map((fact) => ` · ${fact}`)}
        </p>
      </div>
      <Acts ui={ui} notice={notice} returnTo={returnTo} />
    </li>
  );
}
