import type { Child } from 'hono/jsx';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { DraftForm, type FieldOf, FormBar, type Labels } from './EditForm.tsx';
import { TextArea } from './Field.tsx';

export interface AskProps {
  ui: Ui;
  draft: Draft;
  title: string;
  /** What will come of it. */
  text?: string | undefined;
  action: string;
  /** What the button does, in a verb. */
  label: string;
  back: string;
  /** What the way back is called, where nothing is kept as it is. */
  backLabel?: string | undefined;
  /** What else there is to do. */
  otherwise?: Child;
  isBig?: boolean | undefined;
  hasFiles?: boolean | undefined;
  hidden?: Readonly<Record<string, string | number | undefined>> | undefined;
  labels?: Labels;
  /** Before the form, and after it. */
  before?: Child;
  after?: Child;
  /** What is asked. */
  children?: (of: FieldOf) => Child;
}

/** An act that asks once: what will come of it, what it has to know, and a way back. */
export const AskPage = ({ title, text, before, after, labels = {}, children, ...props }: AskProps) => {
  const { label, back, backLabel = props.ui.t.orders.reason.keep(), otherwise, isBig, ...frame } = props;
  return (
    <section class="panel">
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {before}
      <DraftForm {...frame} labels={labels}>
        {(of) => (
          <>
            {children?.(of)}
            <FormBar {...{ label, back, backLabel, otherwise, isBig }} />
          </>
        )}
      </DraftForm>
      {after}
    </section>
  );
};

/** One that takes a reason. */
export const ReasonPage = (props: Omit<AskProps, 'labels' | 'children'>) => (
  <AskPage {...props} labels={{ reason: props.ui.t.orders.reason.label }}>
    {(of) => <TextArea {...of('reason')} autofocus />}
  </AskPage>
);
