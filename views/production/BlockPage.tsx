import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import type { OwnMaterial } from '../../src/production/station/materials.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import type { FieldOf } from '../shared/EditForm.tsx';
import { Field, TextArea } from '../shared/Field.tsx';
import { AskSheet, MaterialWords, PhraseTaps, TapGroup } from './Taps.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  order: OrderDetail;
  station: StationCode;
  stage: StageDetail | undefined;
  /** What the order is made of, what the station works with first. */
  materials: readonly OwnMaterial[];
  /** The station's reasons. */
  phrases: readonly string[];
}

/** So many materials are taps at once; the others are a press further. */
const SHOWN = 5;

const Material = ({ material, autofocus }: { material: OwnMaterial; autofocus?: boolean }) => (
  <button type="submit" class="tap" name="missingMaterial" value={material.text} autofocus={autofocus}>
    <MaterialWords material={material} />
  </button>
);

/** Any other material of the order, or one that is named by hand. */
const Others = ({ ui, materials, of }: Pick<Props, 'ui' | 'materials'> & { of: FieldOf }) => (
  <details class="others" open={of('otherMaterial').value !== ''}>
    <summary class="tap">{ui.t.production.otherMaterial()}</summary>
    <div class="tap-grid">
      {materials.map((material) => (
        <Material material={material} />
      ))}
    </div>
    <div class="own-words">
      <Field {...of('otherMaterial')} maxlength={200} />
      <button type="submit" class="btn">
        {ui.t.orders.page.block()}
      </button>
    </div>
  </details>
);

/** A stage that cannot go on: a tap says which material is missing, or why else, and blocks it. */
export function BlockPage(props: Props) {
  const { ui, draft, title, order, station, stage, materials, phrases } = props;
  const { orders, production } = ui.t;
  const [shown, rest] = [materials.slice(0, SHOWN), materials.slice(SHOWN)];
  return (
    <AskSheet
      {...{ ui, draft, title, order, stage }}
      back={draft.form.returnTo ?? `/orders/${order.poNumber}`}
      action={`/orders/${order.poNumber}/stages/${station}/blockage`}
      labels={{ ...production, otherMaterial: production.missingMaterial, reason: ui.t.phrases.own }}
    >
      {(of) => (
        <>
          <TapGroup title={production.missingTitle()} help={production.blocksAtOnce()}>
            {shown.map((material, i) => (
              <Material material={material} autofocus={i === 0} />
            ))}
            <Others ui={ui} materials={rest} of={of} />
          </TapGroup>
          <TapGroup title={shown.length > 0 ? production.otherwise() : ui.t.phrases.kind.blockage()}>
            <PhraseTaps ui={ui} phrases={phrases} hasFocus={shown.length === 0} />
          </TapGroup>
          <div class="own-words">
            <TextArea {...of('reason')} required={false} help={ui.t.phrases.goesAlong()} rows={2} />
            <button type="submit" class="btn">
              {orders.page.block()}
            </button>
          </div>
        </>
      )}
    </AskSheet>
  );
}
