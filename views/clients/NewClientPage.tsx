import type { Notice } from '../../src/clients/pages.tsx';
import { ClientForm } from './ClientForm.tsx';
import { NoticeOf } from './Notice.tsx';
import type { EntryForm } from './words.ts';

export const NewClientPage = ({ notice, ...form }: EntryForm & { notice?: Notice | undefined }) => (
  <section class="panel">
    <h1>{form.ui.t.clients.newTitle()}</h1>
    <NoticeOf ui={form.ui} notice={notice} />
    <ClientForm {...form} action="/clients/new" isNew />
  </section>
);
