import type { Ui } from '../../src/http/ui.ts';
import type { Locale } from '../../src/i18n/index.ts';
import type { Day, DaySheets, LoadingDay } from '../../src/sheets/queries.ts';
import { Field } from '../shared/Field.tsx';
import { OrderSheets } from './OrderSheet.tsx';
import { PrintBar } from './PrintBar.tsx';

interface Props {
  ui: Ui;
  coming: readonly LoadingDay[];
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

function Found({ ui, day, found, origin }: Omit<Props, 'coming'> & { day: Day; found: DaySheets }) {
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
      <PrintBar ui={ui} origin={origin} addressIn={(lang) => addressOf(day, { after: day.after, lang })}>
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

/** The days that are printed most: one press each. */
function Coming({ ui, coming, day }: Pick<Props, 'ui' | 'coming' | 'day'>) {
  const { day: t } = ui.t.sheets;
  return (
    <section class="no-print">
      <h2>{t.coming()}</h2>
      {coming.length === 0 ? (
        <p class="empty">{t.noneComing()}</p>
      ) : (
        <ul class="coming-days">
          {coming.map(({ date, orders, sheets }) => (
            <li>
              <a
                class="btn"
                href={addressOf({ by: 'loading', date, after: 0 }, { lang: ui.locale })}
                aria-current={day?.by === 'loading' && day.date === date ? 'page' : undefined}
              >
                <b>{ui.format.date(date, ui.today)}</b> <small>{t.count({ n: orders, sheets })}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** All that is loaded or due on a day, to be printed in one go. */
export const DaySheetsPage = (props: Props) => {
  const { ui, coming, day, found } = props;
  const isComing = day?.by === 'loading' && coming.some(({ date }) => date === day.date);
  return (
    <>
      <h1 class="no-print">{ui.t.sheets.day.title()}</h1>
      <Coming {...props} />
      <details class="no-print" open={coming.length === 0 || (day !== null && !isComing)}>
        <summary>{ui.t.sheets.day.other()}</summary>
        <div class="day-choice">
          <Choice ui={ui} by="loading" day={day} />
          <Choice ui={ui} by="due" day={day} />
        </div>
      </details>
      {day && found && <Found {...props} day={day} found={found} />}
    </>
  );
};
