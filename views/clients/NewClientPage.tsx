import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { NoticeOf } from '../shared/EditForm.tsx';
import { ClientForm } from './ClientForm.tsx';

export const NewClientPage = ({ ui, draft }: { ui: Ui; draft: Draft }) => (
  <section class="panel">
    <h1>{ui.t.clients.newTitle()}</h1>
    <NoticeOf ui={ui} notice={draft.notice} />
    <ClientForm ui={ui} draft={draft} action="/clients/new" isNew />
  </section>
);
