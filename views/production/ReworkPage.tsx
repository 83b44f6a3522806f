import type { Child } from 'hono/jsx';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { reopenedBy } from '../../src/production/rules.ts';
import type { OwnMaterial } from '../../src/production/station/materials.ts';
import { type StationCode, stationName } from '../../src/vocabulary/stations.ts';
import { PhotoButton } from '../photos/PhotoFields.tsx';
import type { FieldOf } from '../shared/EditForm.tsx';
import { Field, fieldId, optionsOf, Select } from '../shared/Field.tsx';
import { State } from './RouteStrip.tsx';
import { AskSheet, PhraseWords, TapGroup } from './Taps.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  order: OrderDetail;
  /** The stages that may have made it, the likeliest first. */
  stages: readonly StageDetail[];
  /** Where it was found, where that is known. */
  foundAt: StationCode | undefined;
  /** Where the reader may say that it was found. */
  finders: readonly StationCode[];
  /** What is often wrong. */
  phrases: readonly string[];
  /** What the order is made of, which may be taken once more. */
  materials: readonly OwnMaterial[];
  action: string;
  back: string;
}

const SHOWN = 4;

const What = ({ ui, phrases, draft: { form } }: Props) => (
  <TapGroup title={ui.t.phrases.kind.fault()}>
    {phrases.map((text, i) => (
      <label class="tap">
        <input
          type="radio"
          id={i === 0 ? fieldId('phrase') : undefined}
          name="phrase"
          value={text}
          checked={form.get('phrase') === text}
          autofocus={i === 0}
        />
        <PhraseWords ui={ui} text={text} />
      </label>
    ))}
  </TapGroup>
);

/** Which stage made it: asked where more than one can be meant. */
function Made({ ui, draft: { form }, stages, foundAt }: Props) {
  const [first] = stages;
  if (stages.length < 2) return <input type="hidden" name="station" value={first?.station} />;
  const chosen = form.get('station') ?? first!.station;
  const { rework, production } = ui.t;
  return (
    <TapGroup title={rework.made()} help={rework.madeHelp()}>
      {stages.map(({ station, state, cycles }) => (
        <label class="tap">
          <input type="radio" name="station" value={station} checked={station === chosen} />
          <span>
            {station === foundAt
              ? rework.madeHere({ station: stationName(station, ui.locale) })
              : stationName(station, ui.locale)}
            {cycles > 0 && ` ${production.cycles({ n: cycles })}`}
          </span>
          <small>
            <State ui={ui} state={state} />
          </small>
        </label>
      ))}
    </TapGroup>
  );
}

interface TickProps {
  name: string;
  value: string;
  isOn: boolean;
  children: Child;
}

const Tick = ({ name, value, isOn, children }: TickProps) => (
  <label class="tap">
    <input type="checkbox" name={name} value={value} checked={isOn} />
    {children}
  </label>
);

/** What has to be passed, and taken, once more; and pictures of it. */
function Further({ ui, draft: { form, errors }, order, stages, materials }: Props) {
  const { rework } = ui.t;
  const follows = stages.some(({ station }) => reopenedBy(order.stages, station, order.status, true).length > 0);
  return (
    <TapGroup title={rework.further()}>
      {follows && (
        <>
          <input type="hidden" name="reopenFollowing" value="false" />
          <Tick name="reopenFollowing" value="true" isOn={form.get('reopenFollowing') === 'true'}>
            <span>{rework.reopenAll()}</span>
            <small>{rework.reopenHelp()}</small>
          </Tick>
        </>
      )}
      {materials.slice(0, SHOWN).map((material) => (
        <Tick name="material" value={material.text} isOn={form.all('material').includes(material.text)}>
          <span>{material.text}</span>
          <small>{rework.takeAgain({ what: material.use && `· ${material.use}` })}</small>
        </Tick>
      ))}
      <PhotoButton ui={ui} kept={form.all('photos')} error={errors.photos} class="tap" />
    </TapGroup>
  );
}

const Words = ({ ui, of, foundAt, finders }: Props & { of: FieldOf }) => {
  const { rework } = ui.t;
  const none = ui.can('rework.send') ? rework.notSaid() : undefined;
  return (
    <div class="halves">
      <Field {...of('note')} required={false} />
      <Field {...of('materialAgain')} required={false} />
      {foundAt ? (
        <input type="hidden" name="foundAt" value={foundAt} />
      ) : (
        <Select {...of('foundAt')} options={optionsOf(finders, (code) => stationName(code, ui.locale), none)} />
      )}
    </div>
  );
};

/** A fault: what is wrong, which stage made it, and what has to be done once more. */
export function ReworkPage(props: Props) {
  const { ui, draft, title, order, stages, foundAt, action, back } = props;
  const { rework, photos, phrases } = ui.t;
  const wasMade = order.status === 'completed' || order.status === 'shipped';
  const at = foundAt ?? (stages.length === 1 ? stages[0]!.station : undefined);
  return (
    <AskSheet
      {...{ ui, draft, title, order, action, back }}
      stage={order.stages.find(({ station }) => station === at)}
      labels={{ ...rework, note: phrases.own, materialAgain: rework.againWhat, photos: photos.label }}
      nothing={stages.length === 0 ? rework.none() : undefined}
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
          <What {...props} />
          <Made {...props} />
          <Further {...props} />
          <Words {...props} of={of} />
          <button type="submit" class="btn first send">
            {rework.send()}
          </button>
        </>
      )}
    </AskSheet>
  );
}
