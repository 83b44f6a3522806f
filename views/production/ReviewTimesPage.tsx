import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { ReviewedSpell } from '../../src/production/times/reviews.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { ActForm } from '../shared/ActForm.tsx';

/** What was typed in a row, and why it cannot be. */
interface Typed {
  id: number;
  draft: Draft;
}

interface RowProps {
  ui: Ui;
  spell: ReviewedSpell;
  typed: Typed | undefined;
}

/** When it really ended, or that it is right as it stands. */
function Decision({ ui, spell, typed }: RowProps) {
  const { times } = ui.t;
  const id = `ended-${spell.id}`;
  const error = typed?.draft.errors.endedAt;
  return (
    <ActForm ui={ui} action={`/times/${spell.id}/review`} class="decide">
      <label for={id} class="visually-hidden">
        {times.endedAt()} {spell.displayName}
      </label>
      <input
        id={id}
        name="time"
        inputmode="numeric"
        maxlength={5}
        autocomplete="off"
        value={typed?.draft.form.get('time') ?? ui.format.isoTime(spell.endedAt!)}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      <button type="submit" name="as" value="corrected" class="btn">
        {times.correct()}
      </button>
      <button type="submit" name="as" value="is" class="btn">
        {times.asItIs()}
      </button>
      {error && (
        <p class="error" id={`${id}-error`}>
          {sayReason(ui.t, error)}
        </p>
      )}
    </ActForm>
  );
}

function Row(props: RowProps) {
  const { ui, spell } = props;
  const { times, production } = ui.t;
  return (
    <tr>
      <th class="words" scope="row" data-h={times.person()}>
        {spell.displayName}
      </th>
      <td class="words" data-h={times.order()}>
        <a class="po" href={`/orders/${spell.poNumber}`}>
          {spell.poNumber}
        </a>{' '}
        {spell.title}
      </td>
      <td data-h={production.station()}>{stationName(spell.station, ui.locale)}</td>
      <td class="num" data-h={times.from()}>
        {ui.format.moment(spell.startedAt)}
      </td>
      <td class="num" data-h={times.to()}>
        {ui.format.moment(spell.endedAt!)}
      </td>
      <td>
        <Decision {...props} />
      </td>
    </tr>
  );
}

interface Props {
  ui: Ui;
  spells: readonly ReviewedSpell[];
  typed: Typed | undefined;
}

/** The timers that the end of a shift had to close, each to be looked at once. */
export function ReviewTimesPage({ ui, spells, typed }: Props) {
  const { times, production } = ui.t;
  return (
    <>
      <h1>{times.review()}</h1>
      {spells.length === 0 ? (
        <p class="empty">
          {times.reviewEmpty()} {times.reviewEmptyText()}
        </p>
      ) : (
        <>
          <p>{times.reviewText()}</p>
          <table class="rows review">
            <thead>
              <tr>
                {[times.person(), times.order(), production.station(), times.from(), times.to(), times.endedAt()].map(
                  (head) => (
                    <th scope="col">{head}</th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {spells.map((spell) => (
                <Row ui={ui} spell={spell} typed={typed?.id === spell.id ? typed : undefined} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
