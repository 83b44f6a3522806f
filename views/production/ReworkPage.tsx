import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { reopenedBy } from '../../src/production/rules.ts';
import { reasonsAt } from '../../src/vocabulary/rework-reasons.ts';
import { inRoute, type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { PhotoFields } from '../photos/PhotoFields.tsx';
import { AskPage } from '../shared/AskPage.tsx';
import type { FieldOf } from '../shared/EditForm.tsx';
import { CheckBox, Field, fieldId, optionsOf, Select, TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  order: OrderDetail;
  /** The stage to repeat. */
  station: StationCode;
  /** Where the reader may say that the fault was found. */
  finders: readonly StationCode[];
  /** What the order is made of, to choose from. */
  materials: readonly string[];
  back: string;
}

/** Reasons as large targets: they are pressed with a glove on. */
function Reasons({ ui, station, draft: { form, errors } }: Props) {
  const id = fieldId('reason');
  const error = errors.reason;
  return (
    <fieldset class="choices" aria-describedby={error && `${id}-error`}>
      <legend>{ui.t.rework.reason()}</legend>
      {reasonsAt(station).map(({ code, label }, i) => (
        <label>
          <input
            type="radio"
            id={i === 0 ? id : undefined}
            name="reason"
            value={code}
            checked={form.get('reason') === code}
            required
          />
          {label[ui.locale]}
        </label>
      ))}
      {error && (
        <p class="error" id={`${id}-error`}>
          {sayReason(ui.t, error)}
        </p>
      )}
    </fieldset>
  );
}

function FoundAt({ ui, finders, of }: Props & { of: FieldOf }) {
  const { notSaid } = ui.t.rework;
  const none = ui.can('rework.send') ? notSaid() : undefined;
  return <Select {...of('foundAt')} options={optionsOf(finders, (code) => stationName(code, ui.locale), none)} />;
}

/** Stages that are done or begun behind the repeated one: do they have to be passed again? */
function Following({ ui, order, station, of }: Props & { of: FieldOf }) {
  const following = inRoute(reopenedBy(order.stages, station, order.status, true));
  if (following.length === 0) return null;
  const stations = following.map((stage) => stationName(stage.station, ui.locale)).join(', ');
  return (
    <>
      <CheckBox {...of('reopenFollowing')} label={ui.t.rework.reopen({ stations })} />
      <p class="help">{ui.t.rework.reopenHelp()}</p>
    </>
  );
}

/** Has something to be bought or cut once more? */
const Again = ({ materials, of }: Props & { of: FieldOf }) => (
  <>
    <CheckBox {...of('again')} />
    <Field {...of('materialAgain')} required={false} offers={materials} />
  </>
);

/** A stage that has to be repeated: why, what is wrong, who found it, and what has to be passed again. */
export function ReworkPage(props: Props) {
  const { ui, draft, title, order, station, back } = props;
  const { rework, photos } = ui.t;
  const wasMade = order.status === 'completed' || order.status === 'shipped';
  return (
    <AskPage
      {...{ ui, draft, title, back }}
      action={`/orders/${order.poNumber}/stages/${station}/rework`}
      labels={{ ...rework, materialAgain: rework.againWhat, photos: photos.label }}
      label={rework.send()}
      isBig
      hasFiles
      before={
        <>
          {order.isRd && <p class="banner rd">{rework.rd()}</p>}
          {wasMade && <p class="banner">{rework.backToWork()}</p>}
        </>
      }
    >
      {(of) => (
        <>
          <Reasons {...props} />
          <TextArea {...of('note')} help={rework.noteHelp()} />
          <FoundAt {...props} of={of} />
          <Again {...props} of={of} />
          <Following {...props} of={of} />
          <PhotoFields ui={ui} kept={draft.form.all('photos')} error={draft.errors.photos} />
        </>
      )}
    </AskPage>
  );
}
