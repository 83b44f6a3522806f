import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ClientForm } from './ClientForm.tsx';

export const NewClientPage = ({ ui, draft }: { ui: Ui; draft: Draft }) => (
  <section class="panel">
    <h1>{ui.t.clients.newTitle()}</h1>
    <ClientForm ui={ui} draft={draft} action="/clients/new" isNew />
  </section>
);
