import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import type { Cycle } from '../../src/production/queries.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { scanCode } from '../../src/vocabulary/scan-code.ts';
import { inRoute } from '../../src/vocabulary/stations.ts';
import { Materials } from '../orders/Materials.tsx';
import { TitleBlock } from '../orders/TitleBlock.tsx';
import { namedAddress } from '../sheets/named-address.ts';
import { PrintBar } from '../sheets/PrintBar.tsx';
import { worksAlong } from '../sheets/StationWork.tsx';
import { Bars, Qr } from './Codes.tsx';
import { RouteStrip } from './RouteStrip.tsx';
import { TravellerItems } from './TravellerItems.tsx';
import { TravellerStages } from './TravellerStages.tsx';

/** An order with all that its traveller tells. */
export interface Travelling {
  order: OrderDetail;
  /** Of its items, in their order. */
  sheets: readonly (Sheet | null)[];
  cycles: readonly Cycle[];
}

interface Common {
  /** In the language of the sheet. */
  ui: Ui;
  /** Where this workshop is found: what the QR codes begin with. */
  origin: string;
}

type TravellerProps = Travelling & Common & { isOneOfMany?: boolean };

/** On top of each page, so that a loose sheet is still known. */
const Running = ({ ui, order }: Pick<TravellerProps, 'ui' | 'order'>) => (
  <div class="running">
    <p>
      <b class="po">{order.poNumber}</b> <span>{order.client}</span> <span>{ui.t.traveller.name()}</span>
      {order.isRd && <b class="rd-stripe">{ui.t.orders.page.rdBanner()}</b>}
      <b class="revision">R{order.revision}</b>
    </p>
  </div>
);

const Notes = ({ ui, order }: Pick<TravellerProps, 'ui' | 'order'>) => (
  <>
    {order.isRd && (
      <div class="banner rd">
        <strong>{ui.t.orders.field.rdNotes()}</strong>
        <p class="lines">{order.rdNotes || ui.t.shell.none()}</p>
      </div>
    )}
    {order.notes && (
      <div class="banner">
        <strong>{ui.t.orders.field.notes()}</strong>
        <p class="lines">{order.notes}</p>
      </div>
    )}
  </>
);

function Lists({ ui, order }: Pick<TravellerProps, 'ui' | 'order'>) {
  return (
    <>
      <h2>{ui.t.orders.page.items()}</h2>
      <TravellerItems ui={ui} items={order.items} />
      {order.materials.length > 0 && (
        <>
          <h2>{ui.t.orders.field.materials()}</h2>
          <Materials ui={ui} materials={order.materials} />
        </>
      )}
    </>
  );
}

/** The sheet that goes with the work from station to station. */
export function Traveller({ ui, order, sheets, cycles, origin, isOneOfMany = false }: TravellerProps) {
  const stages = inRoute(order.stages.filter((stage) => stage.applies));
  const codeOf = (station: (typeof stages)[number]['station'] | null) =>
    scanCode({ orderId: order.id, station, revision: order.revision });
  const addressOf = (digits: string) => `${origin}/scan/${digits}`;
  const whole = codeOf(null);
  return (
    <article class="traveller">
      <Running ui={ui} order={order} />
      <div class="sheet-body">
        <TitleBlock ui={ui} order={order} isOneOfMany={isOneOfMany} />
        <Notes ui={ui} order={order} />
        <div class="route-and-code">
          <div>
            <h2>{ui.t.orders.page.route()}</h2>
            <RouteStrip ui={ui} stages={stages} />
          </div>
          <figure>
            <figcaption>{ui.t.traveller.wholeOrder()}</figcaption>
            <Bars ui={ui} digits={whole} />
            <Qr ui={ui} address={addressOf(whole)} />
          </figure>
        </div>
        <Lists ui={ui} order={order} />
        <h2>{ui.t.traveller.stages()}</h2>
        <p class="help">{ui.t.traveller.scanHint()}</p>
        <TravellerStages
          ui={ui}
          stages={stages}
          cycles={cycles}
          works={worksAlong(ui, order.items, sheets, stages)}
          digitsOf={(stage) => codeOf(stage.station)}
          addressOf={addressOf}
        />
      </div>
      <p class="foot">{ui.t.shell.printed({ time: ui.format.moment(ui.now), name: ui.actor?.displayName ?? '' })}</p>
    </article>
  );
}

export const TravellerPage = (props: TravellerProps) => {
  const { ui, order } = props;
  return (
    <>
      <PrintBar
        ui={ui}
        origin={props.origin}
        addressIn={(locale) => `/orders/${order.poNumber}/traveller?lang=${locale}`}
      >
        <a class="btn" href={`/orders/${order.poNumber}`}>
          {ui.t.scan.toOrder()}
        </a>
      </PrintBar>
      <Traveller {...props} />
    </>
  );
};

interface SeveralProps extends Common {
  orders: readonly Travelling[];
  /** POs of those of which none may be printed. */
  without: readonly string[];
}

const PATH = '/orders/travellers';

/** Those of the orders that somebody has ticked, one after another. */
export const TravellersPage = ({ orders, without, ...common }: SeveralProps) => {
  const { ui } = common;
  const pos = [...orders.map(({ order }) => order.poNumber), ...without];
  return (
    <>
      <h1 class="no-print">{ui.t.finding.each.travellers()}</h1>
      <PrintBar ui={ui} origin={common.origin} addressIn={(lang) => namedAddress(PATH, pos, lang)} />
      {without.length > 0 && <p class="help no-print">{ui.t.traveller.noneYet({ pos: without.join(', ') })}</p>}
      {orders.map((one) => (
        <Traveller {...common} {...one} isOneOfMany />
      ))}
    </>
  );
};
