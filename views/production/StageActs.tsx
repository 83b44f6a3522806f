import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { openBefore, whyNotActed, whyNotWorkedAt } from '../../src/production/rules.ts';
import type { StageFacts } from '../../src/vocabulary/stage-states.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { ActButton, ActForm } from '../shared/ActForm.tsx';
import { WorkButtons, type Worker } from './WorkActs.tsx';

interface ButtonsProps {
  ui: Ui;
  po: string;
  stage: Pick<StageDetail, 'station' | 'applies' | 'state'>;
  status: OrderDetail['status'];
  isReversible: boolean;
  target: string;
  returnTo?: string;
  big?: boolean;
  /** All its stages, where what was forgotten before this one may be taken along. */
  route?: readonly StageFacts[];
  /** Who is at work on it, where that may be changed here. */
  people?: readonly Worker[];
  /** What else may be done here. */
  children?: Child;
}

interface StepProps {
  ui: Ui;
  action: string;
  label: string;
  id?: string;
  target: string;
  returnTo?: string;
  first?: boolean;
  big?: boolean;
  forgotten: readonly StageFacts[];
}

/** A start or a completion, and with a tick the stages before it that nobody has completed. */
export function Step({ forgotten, label, id, first, big, ...form }: StepProps) {
  if (forgotten.length === 0)
    return <ActButton {...form} label={label} {...(id && { id })} {...(first && { first })} {...(big && { big })} />;
  const { ui } = form;
  const stations = forgotten.map(({ station }) => stationName(station, ui.locale)).join(', ');
  return (
    <ActForm {...form} class="earlier">
      <button type="submit" id={id} class={`btn${first ? ' first' : ''}${big ? ' big' : ''}`}>
        {label}
      </button>
      <label>
        <input type="checkbox" name="finishEarlier" value="true" /> {ui.t.production.finishEarlier({ stations })}
      </label>
    </ActForm>
  );
}

/** What stands open before a stage, where this reader may complete all of it. */
export function forgottenBefore(ui: Ui, station: StationCode, route: readonly StageFacts[]): StageFacts[] {
  const open = openBefore(route, station);
  const mayAll = open.every((one) => one.state !== 'BLOCKED' && ui.can('stages.change', { station: one.station }));
  return mayAll ? open : [];
}

/** The buttons that one may press at a stage now. What takes a reason has a page of its own. */
export function StageButtons(props: ButtonsProps) {
  const { ui, po, stage, status, isReversible, target, returnTo, big, route = [], people, children } = props;
  const { page } = ui.t.orders;
  const address = (noun: string) => `/orders/${po}/stages/${stage.station}/${noun}`;
  const mayChange = ui.can('stages.change', { station: stage.station });
  const isOpen = (act: Parameters<typeof whyNotActed>[0]) => mayChange && whyNotActed(act, stage, status) === null;
  const common = { ui, target, ...(returnTo && { returnTo }), ...(big && { big }) };
  const forgotten = forgottenBefore(ui, stage.station, route);
  const id = `act-${po}-${stage.station}`;
  const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
  const work = people && { ...common, people, po, stage, status };
  // nobody is at work on it: it waits to be gone on with, and not to be done
  const isPaused = mayChange && people?.length === 0 && whyNotWorkedAt(stage, status) === null;
  return (
    <div class="do">
      {work && isPaused && <WorkButtons {...work} id={id} first />}
      {isOpen('start') && (
        <Step
          {...{ ...common, forgotten, id }}
          action={address('start')}
          label={page.start()}
          first={stage.state !== 'NOT_STARTED'}
        />
      )}
      {isOpen('completion') && (
        <Step
          {...{ ...common, forgotten }}
          id={isOpen('start') || isPaused ? `${id}-done` : id}
          action={address('completion')}
          label={page.complete()}
          first={!isOpen('start') && !isPaused}
        />
      )}
      {isOpen('resumption') && (
        <ActButton {...common} id={id} action={address('resumption')} label={page.resumeStage()} />
      )}
      {isOpen('blockage') && (
        <a class={`btn${big ? ' big' : ''}`} href={address('blockage') + back}>
          {page.block()}
        </a>
      )}
      {work && !isPaused && <WorkButtons {...work} />}
      {isReversible && <ActButton {...common} action={address('reversal')} label={page.reverse()} />}
      {children}
    </div>
  );
}
