import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { whyNot } from '../../src/production/rules.ts';
import { type StationCode, stationName } from '../../src/production/stations.ts';
import { ActButton } from '../shared/ActForm.tsx';
import { State } from './RouteStrip.tsx';

interface ButtonsProps {
  ui: Ui;
  po: string;
  stage: Pick<StageDetail, 'station' | 'applies' | 'state'>;
  status: OrderDetail['status'];
  isReversible: boolean;
  target: string;
  returnTo?: string;
  big?: boolean;
}

/** The buttons that one may press at a stage now. What takes a reason has a page of its own. */
export function StageButtons({ ui, po, stage, status, isReversible, target, returnTo, big }: ButtonsProps) {
  const { page } = ui.t.orders;
  const address = (noun: string) => `/orders/${po}/stages/${stage.station}/${noun}`;
  const isOpen = (act: Parameters<typeof whyNot>[0]) => whyNot(act, stage, status) === null;
  const common = { ui, target, ...(returnTo && { returnTo }), ...(big && { big }) };
  const id = `act-${po}-${stage.station}`;
  const back = returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : '';
  return (
    <div class="do">
      {isOpen('start') && <ActButton {...common} id={id} action={address('start')} label={page.start()} first={!big} />}
      {isOpen('completion') && (
        <ActButton {...common} id={id} action={address('completion')} label={page.complete()} first />
      )}
      {isOpen('resumption') && (
        <ActButton {...common} id={id} action={address('resumption')} label={page.resumeStage()} />
      )}
      {isOpen('blockage') && (
        <a class={`btn${big ? ' big' : ''}`} href={address('blockage') + back}>
          {page.block()}
        </a>
      )}
      {isReversible && <ActButton {...common} action={address('reversal')} label={page.reverse()} />}
    </div>
  );
}

interface Props {
  ui: Ui;
  order: OrderDetail;
  stages: readonly StageDetail[];
  reversible: readonly StationCode[];
}

/** The stages at which this reader may do something, on the order's own page. */
export function StageActs({ ui, order, stages, reversible }: Props) {
  const acts = ['start', 'completion', 'resumption', 'blockage'] as const;
  const open = stages.filter(
    (stage) =>
      ui.can('stages.change', { station: stage.station }) &&
      (reversible.includes(stage.station) || acts.some((act) => whyNot(act, stage, order.status) === null)),
  );
  if (open.length === 0) return null;
  return (
    <ul class="stage-acts">
      {open.map((stage) => (
        <li>
          <b>{stationName(stage.station, ui.locale)}</b>
          <State ui={ui} state={stage.state} />
          {stage.blockedReason && <span class="reason">{stage.blockedReason}</span>}
          <StageButtons
            ui={ui}
            po={order.poNumber}
            stage={stage}
            status={order.status}
            isReversible={reversible.includes(stage.station)}
            target="#order"
          />
        </li>
      ))}
    </ul>
  );
}
