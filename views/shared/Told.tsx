import type { Ui } from '../../src/http/ui.ts';
import { Alert } from './Alert.tsx';

export interface Message {
  tone: 'good' | 'bad';
  text: string;
}

/** What an act has come to, said aloud where it is swapped in. */
export const Told = ({ ui, message }: { ui: Ui; message: Message | undefined }) => (
  <div role="status">
    {message?.tone === 'good' && <Alert ui={ui} tone="good" title={message.text} />}
    {message?.tone === 'bad' && <Alert ui={ui} title={ui.t.shell.warningTitle()} text={message.text} />}
  </div>
);
