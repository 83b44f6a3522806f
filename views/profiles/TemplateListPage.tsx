import type { Ui } from '../../src/http/ui.ts';
import type { TemplateDraft, TemplateNow } from '../../src/profiles/queries.ts';
import { TemplateCode, TemplateState } from './TemplateMarks.tsx';
import { leadTimeInWords, sizeInWords } from './words.ts';

interface Props {
  ui: Ui;
  templates: readonly TemplateNow[];
  /** One's own working copies. */
  drafts: readonly TemplateDraft[];
}

function Row({ ui, now }: { ui: Ui; now: TemplateNow }) {
  const { head } = ui.t.templates;
  const { template } = now;
  return (
    <tr>
      <td data-h={head.code()}>
        <TemplateCode template={template} />
      </td>
      <th class="words" scope="row" data-h={head.name()}>
        <a href={`/profiles/${now.code}`}>{template.name[ui.locale]}</a>
      </th>
      <td data-h={head.version()}>{now.currentVersion}</td>
      <td data-h={head.state()}>
        <TemplateState ui={ui} isActive={now.isActive} />
      </td>
      <td data-h={head.size()}>{sizeInWords(ui, template)}</td>
      <td data-h={head.leadTime()}>{leadTimeInWords(ui, template)}</td>
      <td class="num" data-h={head.orders()}>
        {now.orders > 0 ? <a href={`/orders?status=all&template=${now.code}`}>{ui.format.number(now.orders)}</a> : 0}
      </td>
    </tr>
  );
}

function Drafts({ ui, drafts }: Pick<Props, 'ui' | 'drafts'>) {
  const { copies } = ui.t.templates;
  if (drafts.length === 0) return null;
  return (
    <section class="next">
      <h2>{copies.title()}</h2>
      <p>{copies.text()}</p>
      <ul class="acts">
        {drafts.map(({ code, updatedAt }) => (
          <li>
            <a class="btn" href={`/profiles/${code}/edit`}>
              {code}
            </a>{' '}
            <small>{copies.since({ at: ui.format.moment(updatedAt) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rows({ ui, templates }: Pick<Props, 'ui' | 'templates'>) {
  const { head } = ui.t.templates;
  const heads = [head.code(), head.name(), head.version(), head.state(), head.size(), head.leadTime()];
  return (
    <table class="users">
      <thead>
        <tr>
          {heads.map((text) => (
            <th scope="col">{text}</th>
          ))}
          <th scope="col" class="num">
            {head.orders()}
          </th>
        </tr>
      </thead>
      <tbody>
        {templates.map((now) => (
          <Row ui={ui} now={now} />
        ))}
      </tbody>
    </table>
  );
}

/** The kinds of signs that the workshop knows. */
export const TemplateListPage = ({ ui, templates, drafts }: Props) => {
  const { templates: t } = ui.t;
  return (
    <>
      <header class="bar">
        <h1>{t.title()}</h1>
        {ui.can('templates.edit') && (
          <nav class="acts" aria-label={t.title()}>
            <a class="btn first" href="/profiles/new">
              {t.add()}
            </a>
            <a class="btn" href="/profiles/import">
              {t.import()}
            </a>
          </nav>
        )}
      </header>
      <p>{t.intro()}</p>
      <Drafts ui={ui} drafts={drafts} />
      {templates.length > 0 ? <Rows ui={ui} templates={templates} /> : <p class="empty">{t.empty()}</p>}
    </>
  );
};
