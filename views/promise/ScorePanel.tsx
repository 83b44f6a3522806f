import type { Ui } from '../../src/http/ui.ts';
import { completedInWeek } from '../../src/metrics/addresses.ts';
import { SCORED_DAYS } from '../../src/promise/rules.ts';
import type { ScoreNow, Share } from '../../src/promise/score.ts';

interface Props {
  ui: Ui;
  score: ScoreNow;
}

/** "12 of 15 · 80 %". */
function sayShare({ t, format }: Ui, { kept, of }: Share): string {
  if (of === 0) return t.shell.none();
  return `${format.number(kept)} / ${format.number(of)} · ${t.promise.percent({ n: Math.round((100 * kept) / of) })}`;
}

const sayDays = ({ t, format }: Ui, days: number | null) =>
  days === null ? t.shell.none() : t.promise.workingDays({ n: format.number(days) });

const Weeks = ({ ui, score }: Props) => {
  const { promise } = ui.t;
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{promise.week()}</th>
          {[promise.kept(), promise.keptDue()].map((head) => (
            <th scope="col" class="num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {score.weeks.map(({ monday, week, promise: kept, due }) => (
          <tr>
            <th scope="row" data-h={promise.week()}>
              <a href={completedInWeek(monday)}>{ui.t.finding.week({ n: week })}</a>{' '}
              <small>{ui.format.date(monday, ui.today)}</small>
            </th>
            <td class="num" data-h={promise.kept()}>
              {sayShare(ui, kept)}
            </td>
            <td class="num" data-h={promise.keptDue()}>
              {sayShare(ui, due)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** How far what was foretold came true. */
export const ScorePanel = ({ ui, score }: Props) => {
  const { promise } = ui.t;
  const facts: [string, string][] = [
    [promise.kept(), sayShare(ui, score.promise)],
    [promise.keptDue(), sayShare(ui, score.due)],
    [promise.median(), sayDays(ui, score.medianError)],
    [promise.ninety(), sayDays(ui, score.ninetiethError)],
    [promise.unscored(), ui.format.number(score.unpromised)],
  ];
  return (
    <section id="score">
      <h2>{promise.score()}</h2>
      <p class="help">{promise.scoreHelp({ n: SCORED_DAYS })}</p>
      {score.promise.of === 0 ? (
        <p class="empty">{promise.noScore()}</p>
      ) : (
        <>
          <dl class="title-block score">
            {facts.map(([term, said]) => (
              <div>
                <dt>{term}</dt>
                <dd>{said}</dd>
              </div>
            ))}
          </dl>
          <Weeks ui={ui} score={score} />
        </>
      )}
    </section>
  );
};
