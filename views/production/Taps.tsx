import type { Child } from 'hono/jsx';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { OrderDetail, StageDetail } from '../../src/orders/queries.ts';
import { readCalls } from '../../src/production/log/mentions.ts';
import type { OwnMaterial } from '../../src/production/station/materials.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import type { FieldOf, Labels } from '../shared/EditForm.tsx';
import { DraftForm, NoticeOf } from '../shared/EditForm.tsx';
import { MiniBlock } from './MiniBlock.tsx';
import { State } from './RouteStrip.tsx';

interface SheetProps {
  ui: Ui;
  draft: Draft;
  title: string;
  order: OrderDetail;
  /** The stage that it is about. */
  stage: StageDetail | undefined;
  back: string;
  action: string;
  labels: Labels;
  hasFiles?: boolean;
  before?: Child;
  after?: Child;
  /** Said instead of asking, where there is nothing to ask about. */
  nothing?: string | undefined;
  children: (of: FieldOf) => Child;
}

/** A page that asks on the floor: which job it is about, then taps, and words last. */
export const AskSheet = ({ title, order, stage, back, before, after, nothing, children, ...frame }: SheetProps) => {
  const { ui } = frame;
  return (
    <section class="ask">
      <div class="ask-sheet">
        <header>
          <h1>{title}</h1>
          <a class="btn" href={back}>
            {ui.t.phrases.back()}
          </a>
        </header>
        <MiniBlock
          ui={ui}
          order={order}
          saysBlocked={stage?.state === 'BLOCKED'}
          holder={stage ? (stage.assignee?.displayName ?? stationName(stage.station, ui.locale)) : ui.t.shell.none()}
          standing={stage && <State ui={ui} state={stage.state} />}
        />
        {before}
        {nothing ? (
          <>
            <NoticeOf ui={ui} notice={frame.draft.notice} />
            <p class="empty">{nothing}</p>
          </>
        ) : (
          <DraftForm {...frame} class="asked">
            {children}
          </DraftForm>
        )}
      </div>
      {after}
    </section>
  );
};

interface GroupProps {
  title: string;
  help?: string | undefined;
  /** Many short ones. */
  isSmall?: boolean;
  children: Child;
}

export const TapGroup = ({ title, help, isSmall, children }: GroupProps) => (
  <fieldset class="taps">
    <legend>
      {title} {help && <small>{help}</small>}
    </legend>
    <div class={isSmall ? 'tap-grid small' : 'tap-grid'}>{children}</div>
  </fieldset>
);

/** Words of a phrase, and under them who will hear of it. */
export function PhraseWords({ ui, text }: { ui: Ui; text: string }) {
  const { words, called } = readCalls(text, (station) => stationName(station, ui.locale));
  return (
    <>
      <span>{words}</span>
      {called.length > 0 && <small>{ui.t.phrases.tells({ who: called.join(', ') })}</small>}
    </>
  );
}

interface TapProps {
  ui: Ui;
  phrases: readonly string[];
  /** The first of them has the focus. */
  hasFocus?: boolean;
}

/** Phrases, each of which is said by the tap itself. */
export const PhraseTaps = ({ ui, phrases, hasFocus }: TapProps) => (
  <>
    {phrases.map((text, i) => (
      <button type="submit" class="tap" name="phrase" value={text} autofocus={hasFocus && i === 0}>
        <PhraseWords ui={ui} text={text} />
      </button>
    ))}
  </>
);

/** A material in its colour, with what it is for. */
export const MaterialWords = ({ material: { text, use, hex } }: { material: OwnMaterial }) => (
  <>
    {hex && (
      <svg viewBox="0 0 36 36" aria-hidden="true">
        <rect width="36" height="36" fill={hex} />
      </svg>
    )}
    <span>{text}</span>
    {use && use !== text && <small>{use}</small>}
  </>
);
