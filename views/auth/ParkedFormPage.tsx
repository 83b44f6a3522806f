import type { Ui } from '../../src/http/ui.ts';
import { FormKey } from '../shared/FormKey.tsx';
import { readable } from './readable.ts';

interface Props {
  ui: Ui;
  id: string;
  /** Where it was on its way to. */
  path: string;
  fields: [string, string][];
  /** Where it can be written on, with scripts. */
  page: string | undefined;
}

/** A form as it was filled in before the session ended. It is sent by its author alone, with its one button. */
export const ParkedFormPage = ({ ui, id, path, fields, page }: Props) => {
  const { auth } = ui.t;
  return (
    <section class="panel">
      <h1>{auth.resumeTitle()}</h1>
      <p>{auth.resumeText()}</p>
      <dl class="facts">
        <div>
          <dt>{auth.resumeTo()}</dt>
          <dd>{path}</dd>
        </div>
        {readable(ui, fields).map(({ label, text }) => (
          <div>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div class="bar">
        <form method="post" action={path}>
          {!fields.some(([name]) => name === 'idempotencyKey') && <FormKey ui={ui} />}
          {fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="kept" value={id} />
          <button type="submit" class="btn first">
            {auth.resumeSend()}
          </button>
        </form>
        {page && (
          <a class="btn" href={page}>
            {auth.resumeWrite()}
          </a>
        )}
        <form method="post" action={`/sign-in/form/${id}/discard`}>
          <FormKey ui={ui} />
          <button type="submit" class="btn">
            {auth.resumeDiscard()}
          </button>
        </form>
      </div>
    </section>
  );
};
