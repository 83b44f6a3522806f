import type { Ui } from '../../src/http/ui.ts';
import { type Line, type ReadSection, readSheet } from '../../src/profiles/filling/reading.ts';
import type { Sheet } from '../../src/profiles/filling/stages.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { FieldLine } from './FieldLine.tsx';
import { sheetShares, typeStep } from './shares.ts';

const Head = ({ ui, section }: { ui: Ui; section: ReadSection }) => {
  const station = stationName(section.station, ui.locale);
  return (
    <>
      {section.label} {station !== section.label && <small>{station}</small>}
    </>
  );
};

interface BodyProps {
  ui: Ui;
  section: ReadSection;
  /** What there is none of stands in one line at the end. */
  gathers: boolean | undefined;
}

function Body({ ui, section: { lines, remarks }, gathers }: BodyProps) {
  if (lines.length === 0 && remarks.length === 0) return <>{ui.t.shell.none()}</>;
  const isGathered = (line: Line) => Boolean(gathers && line.isSwitch && line.off);
  const absent = lines.filter(isGathered);
  return (
    <ul>
      {lines
        .filter((line) => !isGathered(line))
        .map((line) => (
          <li class={line.off ? 'off' : undefined}>
            <FieldLine ui={ui} line={line} />
          </li>
        ))}
      {absent.length > 0 && <li class="off">✕&nbsp;{absent.map(({ text }) => text).join(' · ')}</li>}
      {remarks.map((remark) => (
        <li class="remark">{remark}</li>
      ))}
    </ul>
  );
}

/** A filled sheet as the shop reads it: a column a section, wider where more is said; on a narrow screen one under another. */
export function SheetReading({ ui, sheet, gathers }: { ui: Ui; sheet: Sheet; gathers?: boolean }) {
  const sections = readSheet(sheet, ui);
  const shares = sheetShares(sections);
  return (
    <table class={`reading type-${typeStep(sections)}`}>
      <thead>
        <tr>
          {sections.map((section, i) => (
            <th scope="col" colspan={shares[i]!.columns}>
              <Head ui={ui} section={section} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {sections.map((section, i) => (
            <td colspan={shares[i]!.columns} class={shares[i]!.isLong ? 'long' : undefined} data-head={section.label}>
              <Body ui={ui} section={section} gathers={gathers} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
