import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Handover } from '../../src/production/station/handover.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { AskPage } from '../shared/AskPage.tsx';
import { TextArea } from '../shared/Field.tsx';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  station: StationCode;
  /** What stands there now. */
  last: Handover | undefined;
}

/** What the next shift at a station should know. Who was quicker is read beside what was typed. */
export const HandoverPage = ({ ui, draft, title, station, last }: Props) => (
  <AskPage
    {...{ ui, draft, title }}
    action={`/stations/${station}/handover`}
    hidden={{ replaces: last?.id ?? 0 }}
    labels={{ text: ui.t.log.handover }}
    label={ui.t.log.save()}
    back={`/stations/${station}`}
    isBig
  >
    {(of) => (
      <>
        {draft.status === 409 && <p class="lines">{last?.text || ui.t.shell.none()}</p>}
        <TextArea {...of('text')} help={ui.t.log.handoverHelp()} rows={5} />
      </>
    )}
  </AskPage>
);
