import type { Ui } from '../../src/http/ui.ts';
import type { Template } from '../../src/profiles/template.ts';
import { type ToldChange, tellDifferences } from './differences.ts';

interface Props {
  ui: Ui;
  from: Template;
  to: Template;
}

function Change({ ui, change }: { ui: Ui; change: ToldChange }) {
  const { difference, versions } = ui.t.templates;
  const { part, kind, differences } = change;
  const [first, ...others] = differences;
  const span = others.length > 0 ? differences.length : undefined;
  const cells = (one: ToldChange['differences'][number]) => (
    <>
      <td class="val" data-h={difference.what()}>
        {one.what}
      </td>
      <td class="val lines was" data-h={versions.from()}>
        {one.before}
      </td>
      <td class="val lines" data-h={versions.to()}>
        {one.after}
      </td>
    </>
  );
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowspan={span} data-h={difference.part()}>
          {part} <small>{difference[kind]()}</small>
        </th>
        {first ? cells(first) : <td colspan={3} />}
      </tr>
      {others.map((one) => (
        <tr>{cells(one)}</tr>
      ))}
    </tbody>
  );
}

/** What differs between two versions, part by part, before and after. */
export function Comparison({ ui, from, to }: Props) {
  const { difference, versions } = ui.t.templates;
  const { locale } = ui;
  const changes = tellDifferences({ from: { ui, template: from, locale }, to: { ui, template: to, locale } });
  if (changes.length === 0) return <p class="empty">{versions.same()}</p>;
  return (
    <table class="trail comparison">
      <thead>
        <tr>
          <th scope="col">{difference.part()}</th>
          <th scope="col">{difference.what()}</th>
          <th scope="col">
            {versions.from()} <small>{from.version}</small>
          </th>
          <th scope="col">
            {versions.to()} <small>{to.version}</small>
          </th>
        </tr>
      </thead>
      {changes.map((change) => (
        <Change ui={ui} change={change} />
      ))}
    </table>
  );
}
