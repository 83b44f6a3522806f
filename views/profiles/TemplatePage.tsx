import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import { type Locale, locales } from '../../src/i18n/index.ts';
import type { TemplateNow } from '../../src/profiles/queries.ts';
import type { Template } from '../../src/profiles/template.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { languageNames } from '../shared/language-names.ts';
import { SheetPlan } from './SheetPlan.tsx';
import { BackTo, LastChange, TemplateCode, TemplateState } from './TemplateMarks.tsx';
import { leadTimeInWords, sizeInWords, stationRuleInWords, type TemplateWords, warningInWords } from './words.ts';

interface Props {
  ui: Ui;
  now: TemplateNow;
  /** The version that is shown. */
  template: Template;
  /** In which its labels are told. */
  locale: Locale;
  /** Whether the reader has a working copy of it. */
  hasDraft: boolean;
}

const Cell = ({ term, children }: { term: string; children?: Child }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

function Head({ ui, now, template }: Props) {
  const { head, complexity } = ui.t.templates;
  return (
    <dl class="title-block">
      <Cell term={head.code()}>
        <TemplateCode template={template} />
      </Cell>
      <Cell term={head.version()}>{template.version}</Cell>
      <Cell term={head.state()}>
        <TemplateState ui={ui} isActive={now.isActive} />
      </Cell>
      <Cell term={head.size()}>
        {sizeInWords(ui, template)} <small>{complexity[template.complexity]()}</small>
      </Cell>
      <Cell term={head.leadTime()}>{leadTimeInWords(ui, template)}</Cell>
      <Cell term={head.orders()}>
        {now.orders > 0 ? <a href={`/orders?status=all&template=${now.code}`}>{ui.format.number(now.orders)}</a> : 0}
      </Cell>
      <Cell term={head.changed()}>
        <LastChange ui={ui} at={now.updatedAt} by={now.updatedByName} />
      </Cell>
    </dl>
  );
}

function EditActs({ ui, now, hasDraft }: Props) {
  const { act } = ui.t.templates;
  const at = `/profiles/${now.code}`;
  return (
    <>
      <a class="btn first" href={`${at}/edit`}>
        {hasDraft ? act.goOn() : act.edit()}
      </a>
      <ActButton
        ui={ui}
        action={`${at}/${now.isActive ? 'deactivation' : 'activation'}`}
        label={now.isActive ? act.deactivate() : act.activate()}
      />
      <a class="btn" href={`${at}/clone`}>
        {act.clone()}
      </a>
    </>
  );
}

function Acts(props: Props) {
  const { ui, now } = props;
  const { act } = ui.t.templates;
  const at = `/profiles/${now.code}`;
  const file = `/api/profiles/templates/${now.code}/export`;
  return (
    <nav class="acts" aria-label={now.code}>
      {ui.can('templates.edit') && <EditActs {...props} />}
      <a class="btn" href={`${at}/versions`}>
        {act.versions()}
      </a>
      <a class="btn" href={file} download>
        {act.export()}
      </a>
      <a class="btn" href={`${file}?versions=true`} download>
        {act.exportAll()}
      </a>
      {ui.can('templates.delete') && (
        <a class="btn" href={`${at}/deletion`}>
          {act.delete()}
        </a>
      )}
    </nav>
  );
}

/** The preview's language is chosen apart from the reader's own. */
function Languages({ ui, locale, at }: { ui: Ui; locale: Locale; at: string }) {
  return (
    <nav class="acts" aria-label={ui.t.templates.preview.language()}>
      {locales.map((one) => (
        <a
          class="btn"
          href={`${at}?lang=${one}`}
          hreflang={one}
          lang={one}
          aria-current={one === locale ? 'true' : undefined}
        >
          {languageNames[one]}
        </a>
      ))}
    </nav>
  );
}

const Rules = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      <ul class="rules">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );

/** What the sheet looks like, what it warns of, and which stations it calls for besides those of its sections. */
export function Preview({ at, ...words }: TemplateWords & { at: string }) {
  const { ui, template, locale } = words;
  const { preview, property } = ui.t.templates;
  return (
    <>
      <section class="preview">
        <header class="bar">
          <h2>{preview.title()}</h2>
          <Languages ui={ui} locale={locale} at={at} />
        </header>
        <p lang={locale}>
          <b>{template.name[locale]}</b> — {template.description[locale]}
        </p>
        <SheetPlan {...words} />
      </section>
      <Rules title={property.warnings()} lines={template.warnings.map((rule) => warningInWords(words, rule))} />
      <Rules title={property.stations()} lines={template.stations.map((rule) => stationRuleInWords(words, rule))} />
    </>
  );
}

/** A template: what it is, what may be done with it, and its sheet. */
export const TemplatePage = (props: Props) => {
  const { ui, now, template, locale } = props;
  const isCurrent = template.version === now.currentVersion;
  const at = `/profiles/${now.code}`;
  return (
    <>
      {isCurrent ? (
        <BackTo href="/profiles" label={ui.t.templates.title()} />
      ) : (
        <BackTo href={`${at}/versions`} label={ui.t.templates.versions.title({ code: now.code })} />
      )}
      <h1>
        {template.name[ui.locale]}{' '}
        {!isCurrent && <small>{ui.t.templates.preview.inVersion({ code: now.code, version: template.version })}</small>}
      </h1>
      {isCurrent && <Acts {...props} />}
      <Head {...props} />
      <Preview ui={ui} template={template} locale={locale} at={isCurrent ? at : `${at}/versions/${template.version}`} />
    </>
  );
};
