import type { Child } from 'hono/jsx';
import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { sayReason } from '../../src/i18n/index.ts';
import { addIntent, type ListName, removeIntent } from '../../src/orders/head/form-lines.ts';
import { type FieldOf, fieldsOf } from '../shared/EditForm.tsx';
import { fieldId } from '../shared/Field.tsx';
import { orderFieldLabel } from './field-props.ts';

export interface LineProps {
  ui: Ui;
  draft: Draft;
}

interface Props extends LineProps {
  list: ListName;
  title: string;
  help?: string;
  /** What its button adds. */
  add: string;
  titleOf(n: number): string;
  /** Before the lines. */
  more?: Child;
  /** The fields of a line. */
  children(of: FieldOf, index: number): Child;
}

function Line({ ui, draft, list, index, titleOf, children }: Props & { index: number }) {
  const of = fieldsOf(ui, draft, orderFieldLabel);
  const id = draft.form.get(`${list}.${index}.id`);
  const title = titleOf(index + 1);
  return (
    <fieldset class={`item ${list}`}>
      <legend>{title}</legend>
      {id && <input type="hidden" name={`${list}.${index}.id`} value={id} />}
      {children((name) => of(`${list}.${index}.${name}`), index)}
      <button type="submit" class="btn plain" name="intent" value={removeIntent(list, index)} formnovalidate>
        {ui.t.orders.form.remove()}
        <span class="visually-hidden"> {title}</span>
      </button>
    </fieldset>
  );
}

/** A list of an order, with buttons to add and to remove that work without scripts. */
export function LineSection(props: Props) {
  const { ui, draft, list, title, help, add, more } = props;
  const error = draft.errors[list];
  return (
    <section id={list} class="line-list">
      <h2>{title}</h2>
      {help && <p class="help">{help}</p>}
      {error && (
        <p class="error" id={fieldId(list)}>
          {sayReason(ui.t, error)}
        </p>
      )}
      {more}
      {draft.form.indices(list).map((index) => (
        <Line {...props} index={index} />
      ))}
      <button type="submit" class="btn" name="intent" value={addIntent(list)} formnovalidate>
        {add}
      </button>
    </section>
  );
}
