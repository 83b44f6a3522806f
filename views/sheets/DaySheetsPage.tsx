import type { Ui } from '../../src/http/ui.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Day, DaySheets } from '../../src/sheets/queries.ts';
import { Field } from '../shared/Field.tsx';
import { OrderSheets } from './OrderSheet.tsx';
import { PrintBar } from './PrintBar.tsx';

interface Props {
  ui: Ui;
  /** Null before one is chosen. */
  day: Day | null;
  found: DaySheets | null;
  origin: string;
}

function addressOf({ by, date }: Day, rest: { after?: number | undefined; lang?: Locale }): string {
  const query = new URLSearchParams({ [by]: date });
  if (rest.after) query.set('after', String(rest.after));
  if (rest.lang) query.set('lang', rest.lang);
  return `/orders/sheets?${query}`;
}

/** One of the two days at a time: whichever button is nearer to it. */
function Choice({ ui, by, day }: { ui: Ui; by: Day['by']; day: Day | null }) {
  const { t } = ui;
  return (
    <form class="bar no-print" action="/orders/sheets" novalidate>
      <input type="hidden" name="lang" value={ui.locale} />
      <Field ui={ui} name={by} type="date" label={t.sheets.day[by]()} value={day?.by === by ? day.date : ''} required />
      <button type="submit" class="btn">
        {t.sheets.day.show()}
      </button>
    </form>
  );
}

function Found({ ui, day, found, origin }: Props & { day: Day; found: DaySheets }) {
  const { sheets: t } = ui.t;
  if (found.orders.length === 0) {
    return (
      <p class="empty">
        {t.day.none()} <span>{t.day.noneNext()}</span>
      </p>
    );
  }
  const sheets = found.orders.reduce((sum, { order }) => sum + Math.max(order.items.length, 1), 0);
  return (
    <>
      <PrintBar ui={ui} addressIn={(lang) => addressOf(day, { after: day.after, lang })}>
        <p>
          <b>{t.day.count({ n: found.orders.length, sheets })}</b>
        </p>
        {found.next && (
          <a class="btn" href={addressOf(day, { after: found.next, lang: ui.locale })}>
            {t.day.more()}
          </a>
        )}
      </PrintBar>
      {found.next && <p class="help no-print">{t.day.moreHint()}</p>}
      {found.orders.map((one) => (
        <OrderSheets ui={ui} {...one} origin={origin} />
      ))}
    </>
  );
}

/** All that is loaded or due on a day, to be printed in one go. */
export const DaySheetsPage = (props: Props) => {
  const { ui, day, found } = props;
  return (
    <>
      <h1 class="no-print">{ui.t.sheets.day.title()}</h1>
      <div class="day-choice no-print">
        <Choice ui={ui} by="loading" day={day} />
        <Choice ui={ui} by="due" day={day} />
      </div>
      {day && found ? <Found {...props} day={day} found={found} /> : <p class="empty">{ui.t.sheets.day.choose()}</p>}
    </>
  );
};
