import type { Message } from '../../src/http/places.ts';
import type { Ui } from '../../src/http/ui.ts';
import { ActButton } from '../shared/ActForm.tsx';

interface Props {
  ui: Ui;
  message: Message | undefined;
  /** Where what it tells of is taken back. */
  undo?: string | undefined;
  target?: string;
  returnTo: string;
}

/** What an act has come to, at a place that is kept for it. */
export const MessageCell = ({ ui, message, undo, target, returnTo }: Props) => (
  <div class={`message ${message?.tone ?? ''}`.trim()} role="status">
    {message && (
      <p class={message.tone === 'bad' ? 'alert-line' : undefined}>
        <span aria-hidden="true">{message.tone === 'good' ? '✓' : '▲'}</span> {message.text}
      </p>
    )}
    {undo && (
      <ActButton
        ui={ui}
        action={undo}
        label={ui.t.production.takeBack()}
        {...(target && { target })}
        returnTo={returnTo}
      />
    )}
  </div>
);
