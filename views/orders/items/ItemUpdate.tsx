import type { PostedForm } from '../../../src/http/form.ts';
import type { Ui } from '../../../src/http/ui.ts';
import type { ItemForm } from '../../../src/orders/items/form.ts';
import { SheetSection, SheetState, sectionId } from './SheetColumns.tsx';

/** What htmx is answered when a switch was pressed: the sections that look otherwise now, each in its place. */
export function ItemUpdate({ ui, state, posted }: { ui: Ui; state: ItemForm; posted: PostedForm }) {
  const changed = state.sections.filter(({ section, looks }) => posted.get(`looks.${section.key}`) !== looks);
  return (
    <>
      {changed.map((view) => (
        <hx-partial hx-target={`#${sectionId(view.section.key)}`} hx-swap="outerMorph">
          <SheetSection ui={ui} state={state} view={view} />
        </hx-partial>
      ))}
      <hx-partial hx-target="#sheet-state" hx-swap="outerMorph">
        <SheetState ui={ui} state={state} />
      </hx-partial>
    </>
  );
}
