import type { ColourRow, MaterialRow } from '../../src/catalogue/snapshot.ts';
import { systemName, typedColour } from '../../src/catalogue/systems.ts';
import type { Ui } from '../../src/http/ui.ts';
import { boxOf } from '../../src/profiles/filling/light.ts';
import { Swatch } from '../sheets/Swatch.tsx';
import { nameIn } from './words.ts';

/** Something that a field offers: what is written into it, and how it looks. */
export interface Choice {
  value: string;
  /** What the shop calls it for short, in its colour where it has one. */
  short?: string | undefined;
  hex?: string | null | undefined;
  name: string;
}

/** `isOther`: does this name mean another material, or several? */
export const materialChoice = ({ locale }: Ui, row: MaterialRow, isOther: (text: string) => boolean): Choice => ({
  value: [nameIn(row, locale), row.shortName].find((text) => !isOther(text)) ?? row.code,
  short: row.shortName,
  hex: row.hex,
  name: nameIn(row, locale),
});

export function colourChoice({ locale }: Ui, row: ColourRow): Choice {
  const name = nameIn(row, locale);
  const isNamed = row.system === 'ORACAL 8500' || row.system === 'SIGNTRIM';
  const short = row.system === 'RAL' ? `RAL ${row.code}` : typedColour(row);
  return { value: isNamed ? `${row.code} ${name}` : short, short, hex: row.hex, name: name || systemName[row.system] };
}

export function ChoiceLabel({ choice: { short, hex, name } }: { choice: Choice }) {
  const [box] = short ? boxOf(short, hex) : [];
  return (
    <>
      {box ? <Swatch box={box} /> : short && <b>{short}</b>} {name}
    </>
  );
}

interface Props {
  ui: Ui;
  choices: readonly Choice[];
  /** What was typed, where those words may stay. */
  words?: string | undefined;
}

/** What a field offers for what was typed; words of one's own at the end. */
export const ChoiceOptions = ({ ui, choices, words }: Props) => (
  <>
    {choices.map((choice) => (
      <div
        role="option"
        tabIndex={-1}
        data-value={choice.value === choice.name && !choice.short ? undefined : choice.value}
      >
        <ChoiceLabel choice={choice} />
      </div>
    ))}
    {words && (
      <div role="option" tabIndex={-1} class="words" data-value={words}>
        {ui.t.choices.keep({ text: words })}
      </div>
    )}
    {choices.length === 0 && !words && (
      <div role="option" tabIndex={-1} aria-disabled="true">
        {ui.t.choices.none()}
      </div>
    )}
  </>
);
