import type { Ui } from '../../src/http/ui.ts';
import type { TemplateNow, VersionRow } from '../../src/profiles/queries.ts';
import type { Template } from '../../src/profiles/template.ts';
import { type Option, Select } from '../shared/Field.tsx';
import { Comparison } from './Comparison.tsx';
import { BackTo, LastChange } from './TemplateMarks.tsx';

interface Props {
  ui: Ui;
  now: TemplateNow;
  versions: readonly VersionRow[];
  /** The two that are compared, once they are chosen. */
  pair: { from: Template; to: Template } | null;
}

function Row({ ui, now, row }: Pick<Props, 'ui' | 'now'> & { row: VersionRow }) {
  const { versions, act, head } = ui.t.templates;
  const isCurrent = row.version === now.currentVersion;
  const at = `/profiles/${now.code}/versions/${row.version}`;
  return (
    <tr>
      <th scope="row" data-h={head.version()}>
        <a href={isCurrent ? `/profiles/${now.code}` : at}>{row.version}</a>{' '}
        {isCurrent && <span class="mark">{versions.current()}</span>}
      </th>
      <td data-h={versions.made()}>
        <LastChange ui={ui} at={row.createdAt} by={row.createdByName} />
      </td>
      <td class="lines" data-h={versions.notes()}>
        {row.notes} {row.madeFrom && <small>{versions.madeFrom({ from: row.madeFrom })}</small>}
      </td>
      <td data-h={versions.items()}>{versions.itemCount({ n: row.items })}</td>
      <td>
        {!isCurrent && ui.can('templates.edit') && (
          <a href={`${at}/rollback`}>
            {act.rollBack()}
            <span class="visually-hidden"> {row.version}</span>
          </a>
        )}
      </td>
    </tr>
  );
}

function Rows({ ui, now, versions }: Props) {
  const { versions: words, head } = ui.t.templates;
  const heads = [head.version(), words.made(), words.notes(), words.items()];
  return (
    <table class="users">
      <thead>
        <tr>
          {heads.map((text) => (
            <th scope="col">{text}</th>
          ))}
          <th scope="col">
            <span class="visually-hidden">{ui.t.templates.act.rollBack()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {versions.map((row) => (
          <Row ui={ui} now={now} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Choice({ ui, now, versions, pair }: Props) {
  const { versions: words, act } = ui.t.templates;
  if (versions.length < 2) return <p class="empty">{words.one()}</p>;
  const options = versions.map(({ version }): Option => [version, version]);
  const from = pair?.from.version ?? versions[1]!.version;
  return (
    <form class="row" action={`/profiles/${now.code}/versions`}>
      <Select ui={ui} name="from" label={words.from()} value={from} options={options} />
      <Select ui={ui} name="to" label={words.to()} value={pair?.to.version ?? now.currentVersion} options={options} />
      <button type="submit" class="btn">
        {act.compare()}
      </button>
    </form>
  );
}

/** What a template has been, and what has changed from one version to another. */
export const VersionsPage = (props: Props) => {
  const { ui, now, pair } = props;
  const { versions, act } = ui.t.templates;
  return (
    <>
      <BackTo href={`/profiles/${now.code}`} label={now.template.name[ui.locale]} />
      <h1>{versions.title({ code: now.code })}</h1>
      <Rows {...props} />
      <section id="comparison">
        <h2>{pair ? versions.comparison({ from: pair.from.version, to: pair.to.version }) : act.compare()}</h2>
        <Choice {...props} />
      </section>
      {pair && <Comparison ui={ui} from={pair.from} to={pair.to} />}
    </>
  );
};
