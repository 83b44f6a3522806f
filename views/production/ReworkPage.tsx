import type { Reason, Refusal } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import type { OrderDetail } from '../../src/orders/queries.ts';
import { reopenedBy } from '../../src/production/rules.ts';
import { reasonsAt } from '../../src/vocabulary/rework-reasons.ts';
import { inRoute, type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { PhotoFields } from '../photos/PhotoFields.tsx';
import { Alert } from '../shared/Alert.tsx';
import { ErrorSummary } from '../shared/ErrorSummary.tsx';
import { CheckBox, Field, fieldId, Select, TextArea } from '../shared/Field.tsx';
import { FormKey } from '../shared/FormKey.tsx';
import { Suggestions } from '../shared/Suggestions.tsx';

interface Props {
  ui: Ui;
  title: string;
  order: OrderDetail;
  /** The stage to repeat. */
  station: StationCode;
  form: PostedForm;
  errors: Record<string, Reason>;
  /** Why it could not be done. */
  failed: Refusal | undefined;
  /** Where the reader may say that the fault was found. */
  finders: readonly StationCode[];
  /** What the order is made of, to choose from. */
  materials: readonly string[];
  back: string;
}

/** Reasons as large targets: they are pressed with a glove on. */
function Reasons({ ui, station, form, errors }: Props) {
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

function FoundAt({ ui, form, errors, finders }: Props) {
  const names = finders.map((code) => [code, stationName(code, ui.locale)] as const);
  const options = ui.can('rework.send') ? [['', ui.t.rework.notSaid()] as const, ...names] : names;
  const value = form.get('foundAt');
  return <Select ui={ui} name="foundAt" label={ui.t.rework.foundAt()} {...{ value, options }} error={errors.foundAt} />;
}

/** Stages that are done or begun behind the repeated one: do they have to be passed again? */
function Following({ ui, order, station, form }: Props) {
  const following = inRoute(reopenedBy(order.stages, station, order.status, true));
  if (following.length === 0) return null;
  const stations = following.map((stage) => stationName(stage.station, ui.locale)).join(', ');
  return (
    <>
      <CheckBox
        ui={ui}
        name="reopenFollowing"
        label={ui.t.rework.reopen({ stations })}
        value={form.get('reopenFollowing')}
      />
      <p class="help">{ui.t.rework.reopenHelp()}</p>
    </>
  );
}

/** Has something to be bought or cut once more? */
const Again = ({ ui, form, errors, materials }: Props) => (
  <>
    <CheckBox ui={ui} name="again" label={ui.t.rework.again()} value={form.get('again')} />
    <Field
      ui={ui}
      name="materialAgain"
      label={ui.t.rework.againWhat()}
      value={form.get('materialAgain')}
      error={errors.materialAgain}
      maxlength={200}
      list="materials"
    />
    <Suggestions id="materials" of={materials} />
  </>
);

/** A stage that has to be repeated: why, what is wrong, who found it, and what has to be passed again. */
export function ReworkPage(props: Props) {
  const { ui, title, order, station, form, errors, failed, back } = props;
  const { rework, orders } = ui.t;
  const labels: Record<string, string> = {
    reason: rework.reason(),
    note: rework.note(),
    foundAt: rework.foundAt(),
    materialAgain: rework.againWhat(),
    photos: ui.t.photos.label(),
  };
  const wasMade = order.status === 'completed' || order.status === 'shipped';
  return (
    <section class="panel">
      <h1>{title}</h1>
      {order.isRd && <p class="banner rd">{rework.rd()}</p>}
      {wasMade && <p class="banner">{rework.backToWork()}</p>}
      <form
        method="post"
        action={`/orders/${order.poNumber}/stages/${station}/rework`}
        class="form"
        enctype="multipart/form-data"
      >
        <FormKey ui={ui} />
        {form.returnTo && <input type="hidden" name="returnTo" value={form.returnTo} />}
        {failed && <Alert ui={ui} title={sayReason(ui.t, failed)} />}
        <ErrorSummary ui={ui} errors={errors} labelOf={(name) => labels[name] ?? name} />
        <Reasons {...props} />
        <TextArea
          ui={ui}
          name="note"
          label={rework.note()}
          help={rework.noteHelp()}
          value={form.get('note') ?? ''}
          error={errors.note}
          maxlength={2000}
        />
        <FoundAt {...props} />
        <PhotoFields ui={ui} kept={form.all('photos')} error={errors.photos} />
        <Again {...props} />
        <Following {...props} />
        <div class="bar">
          <button type="submit" class="btn first big">
            {rework.send()}
          </button>
          <a class="btn big" href={back}>
            {orders.reason.keep()}
          </a>
        </div>
      </form>
    </section>
  );
}
