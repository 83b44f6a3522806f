import type { Child } from 'hono/jsx';
import type { Ui } from '../../src/http/ui.ts';

interface Props {
  ui: Ui;
  title: string;
  text?: string;
  tone?: 'bad' | 'warn' | 'good';
  children?: Child;
}

/** A message that somebody has to notice. */
export const Alert = ({ title, text, tone = 'bad', children }: Props) => (
  <div class={`alert ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
    <strong>{title}</strong>
    {text && <p>{text}</p>}
    {children}
  </div>
);
