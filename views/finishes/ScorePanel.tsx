import { SCORED_DAYS } from '../../src/finishes/rules.ts';
import type { ScoreNow, Share } from '../../src/finishes/score.ts';
import type { Ui } from '../../src/http/ui.ts';
import { completedInWeek } from '../../src/metrics/addresses.ts';

interface Props {
  ui: Ui;
  score: ScoreNow;
}

/** "12 of 15 · 80 %". */
function sayShare({ t, format }: Ui, { kept, of }: Share): string {
  if (of === 0) return t.shell.none();
  return `${format.number(kept)} / ${format.number(of)} · ${t.finish.percent({ n: Math.round((100 * kept) / of) })}`;
}

const sayDays = ({ t, format }: Ui, days: number | null) =>
  days === null ? t.shell.none() : t.finish.workingDays({ n: format.number(days) });

const Weeks = ({ ui, score }: Props) => {
  const { finish } = ui.t;
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{finish.week()}</th>
          {[finish.kept(), finish.keptDue()].map((head) => (
            <th scope="col" class="num">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {score.weeks.map(({ monday, week, promise: kept, due }) => (
          <tr>
            <th scope="row" data-h={finish.week()}>
              <a href={completedInWeek(monday)}>{ui.t.finding.week({ n: week })}</a>{' '}
              <small>{ui.format.date(monday, ui.today)}</small>
            </th>
            <td class="num" data-h={finish.kept()}>
              {sayShare(ui, kept)}
            </td>
            <td class="num" data-h={finish.keptDue()}>
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
  const { finish } = ui.t;
  const facts: [string, string][] = [
    [finish.kept(), sayShare(ui, score.promise)],
    [finish.keptDue(), sayShare(ui, score.due)],
    [finish.median(), sayDays(ui, score.medianError)],
    [finish.ninety(), sayDays(ui, score.ninetiethError)],
    [finish.unscored(), ui.format.number(score.unpromised)],
  ];
  return (
    <section id="score">
      <h2>{finish.score()}</h2>
      <p class="help">{finish.scoreHelp({ n: SCORED_DAYS })}</p>
      {score.promise.of === 0 ? (
        <p class="empty">{finish.noScore()}</p>
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
