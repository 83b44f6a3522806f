import type { Refusal } from '../../src/commands/refusal.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { OrderOutcome } from '../../src/orders/acts/each.ts';
import { Alert } from '../shared/Alert.tsx';

/** What was done to several orders, and what came of each. */
export interface Outcomes {
  act: 'approval' | 'loading';
  each: readonly OrderOutcome[];
  loadingDate?: string | undefined;
  /** Why nothing could be asked of any of them. */
  refusal?: Refusal;
}

const linkTo = (po: string) => (
  <a class="po" href={`/orders/${po}`}>
    {po}
  </a>
);

/** Why not, with what is missing. */
function sayWhy({ t }: Ui, refusal: Refusal): string {
  const { field } = t.orders;
  const missing = Object.keys(refusal.fields ?? {}).map((name) =>
    name in field ? (field[name as keyof typeof field] as () => string)() : name,
  );
  return missing.length > 0 ? `${t.orders.page.missing()} ${missing.join(', ')}` : sayReason(t, refusal);
}

function whyNone({ t }: Ui, refusal: Refusal): string {
  const { fields = {} } = refusal;
  if (fields.orders) return t.finding.each.noneTicked();
  return fields.loadingDate ? t.finding.each.noDate() : sayReason(t, refusal);
}

/** Told above the list: those that were done, and of each other one why not. */
export function OutcomesTold({ ui, outcomes }: { ui: Ui; outcomes: Outcomes }) {
  const { act, each, refusal, loadingDate } = outcomes;
  const words = ui.t.finding.each;
  if (refusal) return <Alert ui={ui} title={whyNone(ui, refusal)} />;
  const done = each.filter((one) => one.refusal === null);
  const failed = each.filter((one) => one.refusal !== null);
  const n = done.length;
  const said = act === 'approval' ? words.approved({ n }) : words.loaded({ n, day: ui.format.fullDate(loadingDate!) });
  return (
    <div class="outcomes" role="status">
      {n > 0 && (
        <Alert ui={ui} tone="good" title={said}>
          <p>{done.flatMap(({ po }) => [linkTo(po), ' '])}</p>
        </Alert>
      )}
      {failed.length > 0 && (
        <Alert ui={ui} title={words.failed({ n: failed.length })}>
          <ul>
            {failed.map((one) => (
              <li>
                {linkTo(one.po)}: {sayWhy(ui, one.refusal!)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  );
}
