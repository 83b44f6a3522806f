import type { Ui } from '../../../src/http/ui.ts';
import { sayReason } from '../../../src/i18n/index.ts';
import { SHEET } from '../../../src/orders/items/fields.ts';
import type { ItemForm } from '../../../src/orders/items/form.ts';
import { driversOf, fieldsIn, type SectionView } from '../../../src/orders/items/sheet-sections.ts';
import { fieldId } from '../../shared/Field.tsx';
import { type SheetFieldProps, SheetFields } from './SheetField.tsx';
import { gridOf } from './spans.ts';

export type SheetProps = Pick<SheetFieldProps, 'ui' | 'theirs'> & { state: ItemForm };

export const sectionId = (key: string) => `section-${key}`;

const fieldsOf = ({ columns }: SectionView) => fieldsIn(columns.flat());
const missingIn = (view: SectionView) => fieldsOf(view).filter(({ isMissing }) => isMissing).length;

/** A count that the script keeps: see public/sheet.js. */
export const NeededCount = ({ id, n, words }: { id?: string; n: number; words: string }) => (
  <b id={id} data-needs={words} hidden={n === 0}>
    {words.replace('#', String(n))}
  </b>
);

const gridFor = ({ sections }: ItemForm) => gridOf(sections.map(({ columns }) => columns.length));

/** A section as a column under its black head, or several. `looks` tells the server, at the next update, whether to draw it anew. */
export function SheetSection({ ui, state, theirs, view }: SheetProps & { view: SectionView }) {
  const { section, columns, looks } = view;
  const { form, errors } = state;
  const drivers = driversOf(state.template!);
  const { sections } = gridFor(state);
  return (
    <section
      id={sectionId(section.key)}
      aria-labelledby={`${sectionId(section.key)}-head`}
      class={sections[state.sections.indexOf(view)]}
    >
      <h2 id={`${sectionId(section.key)}-head`}>
        {section.label[ui.locale]} <NeededCount n={missingIn(view)} words={ui.t.items.neededHere()} />
      </h2>
      <input type="hidden" name={`looks.${section.key}`} value={looks} />
      <div class="cols">
        {columns.map((views) => (
          <div class="col">
            <SheetFields {...{ ui, form, errors, theirs, drivers, views }} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** What the sheet still needs, each a link to its field: those that are there already wait unseen. */
function Needs({ ui, state }: { ui: Ui; state: ItemForm }) {
  const needed = state.sections.flatMap(fieldsOf).filter(({ isNeeded, field }) => isNeeded && field.type !== 'toggle');
  const first = needed.find(({ isMissing }) => isMissing);
  return (
    <span id="needs" class="needs" hidden={!first}>
      {ui.t.items.stillNeeded()}{' '}
      {needed.map(({ key, field, isMissing }) => (
        <>
          <a
            href={`#${fieldId(`${SHEET}.${key}`)}`}
            hidden={!isMissing}
            accesskey={key === first?.key ? 'm' : undefined}
          >
            {field.label[ui.locale]}
          </a>{' '}
        </>
      ))}
    </span>
  );
}

/** In the line above the sheet: what it still needs, and what it warns of as a whole. */
export function SheetState({ ui, state }: { ui: Ui; state: ItemForm }) {
  const warnings = (state.validation?.warnings ?? []).filter(({ field }) => !field);
  return (
    <span id="sheet-state" role="status">
      <Needs ui={ui} state={state} />
      {warnings.map((reason) => (
        <span class="warned">▲ {sayReason(ui.t, reason)}</span>
      ))}
    </span>
  );
}

/** How many fields the sheet still needs. */
export const missingOf = (state: ItemForm): number => state.sections.reduce((sum, view) => sum + missingIn(view), 0);

/** The sheet as it will be printed: its sections side by side. */
export const SheetColumns = (props: SheetProps) => (
  <div class={gridFor(props.state).grid}>
    {props.state.sections.map((view) => (
      <SheetSection {...props} view={view} />
    ))}
  </div>
);
