import type { Ui } from '../../src/http/ui.ts';
import type { Line } from '../../src/profiles/filling/reading.ts';
import type { Displayed } from '../../src/profiles/kinds/kind.ts';
import { Swatch } from './Swatch.tsx';

/** In the box where its words name the code; else the code in the box, and the words beside it. */
export function InColour({ told: { text, boxes } }: { told: Displayed }) {
  const [box] = boxes;
  if (!box) return <b class="lines">{text}</b>;
  if (text.includes(box.text)) return <Swatch box={box}>{text}</Swatch>;
  return (
    <>
      <Swatch box={box} /> <b>{text}</b>
    </>
  );
}

export const Stack = ({ ui, stack }: { ui: Ui; stack: readonly Displayed[] }) => (
  <>
    <small>{ui.t.sheets.lowestFirst()}</small>
    <ol class="stack">
      {stack.map((told) => (
        <li>
          <InColour told={told} />
        </li>
      ))}
    </ol>
  </>
);

/** What a field says, with its label: a switch says both in one. */
export function FieldLine({ ui, line }: { ui: Ui; line: Line }) {
  if (line.isSwitch && line.off) return <b>✕&nbsp;{line.text}</b>;
  if (line.isSwitch) return <b>✓&nbsp;{line.label}</b>;
  return (
    <>
      <span class="label">{line.label}</span>{' '}
      {line.stack ? <Stack ui={ui} stack={line.stack} /> : <InColour told={line} />}
    </>
  );
}
