import type { Ui } from '../../src/http/ui.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { ActButton } from './ActForm.tsx';
import type { Message } from './Told.tsx';

/** The last step of the reader, which may still be taken back. */
export interface TakeBack {
  po: string;
  station: StationCode;
  target: string;
  returnTo: string;
}

interface Props {
  ui: Ui;
  message?: Message | undefined;
  takeBack?: TakeBack | undefined;
}

/** What an act has come to, at a place of its own, so that nothing moves; with the way back. */
export const Said = ({ ui, message, takeBack }: Props) => (
  <div class={message?.tone === 'bad' ? 'said bad' : 'said'} id="said" role="status">
    {message && (
      <p>
        <span aria-hidden="true">{message.tone === 'bad' ? '▲' : '✓'}</span> {message.text}
      </p>
    )}
    {takeBack && (
      <ActButton
        ui={ui}
        action={`/orders/${takeBack.po}/stages/${takeBack.station}/reversal`}
        label={ui.t.orders.page.reverse()}
        target={takeBack.target}
        returnTo={takeBack.returnTo}
      />
    )}
  </div>
);
