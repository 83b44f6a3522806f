import type { Ui } from '../../src/http/ui.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { Alert } from '../shared/Alert.tsx';
import { isOnFloor, ScanBox } from './ScanBox.tsx';

interface Props {
  ui: Ui;
  title: string;
  /** What was read, where it led to nothing, and why. */
  read: string | undefined;
  why: string | undefined;
  /** Where it was scanned, to go back to. */
  station: StationCode | undefined;
}

/** The scan box on a page of its own: for a phone, and for what could not be read. */
export const CodePage = ({ ui, title, read, why, station }: Props) => (
  <section class="panel scan">
    <h1>{title}</h1>
    {read !== undefined && (
      <Alert ui={ui} title={why ?? ''}>
        <p>
          {ui.t.scan.read()} <code>{read}</code>
        </p>
      </Alert>
    )}
    {!isOnFloor(ui) && <ScanBox ui={ui} autofocus />}
    <p class="help">{ui.t.scan.help()}</p>
    {station && (
      <p>
        <a class="btn" href={`/stations/${station}`}>
          {ui.t.scan.toStation()}
        </a>
      </p>
    )}
  </section>
);
