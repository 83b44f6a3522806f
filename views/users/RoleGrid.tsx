import type { Reason } from '../../src/commands/refusal.ts';
import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import { roles, sections } from '../../src/vocabulary/permissions.ts';
import { fieldId } from '../shared/Field.tsx';
import { GroupNotes } from './GroupNotes.tsx';

interface Props {
  ui: Ui;
  form: PostedForm;
  errors: Record<string, Reason>;
  theirs?: PostedForm | undefined;
}

/** The sections that a form ticks, each with its role, and the main one. */
function chosenRoles({ t }: Ui, form: PostedForm): string {
  const own = sections.filter((section) => form.all('sections').includes(section));
  const lines = own.map((section) => {
    const role = roles.find((known) => known === form.get(`roles.${section}`));
    return `${t.shell.sections[section]()}: ${role ? t.shell.roles[role]() : t.shell.none()}`;
  });
  const main = sections.find((section) => section === form.get('primarySection'));
  return [...lines, ...(main ? [`${t.users.field.primarySection()}: ${t.shell.sections[main]()}`] : [])].join('\n');
}

/** Which departments, in which role, and which of them first. */
export function RoleGrid({ ui, form, errors, theirs }: Props) {
  const { users, shell } = ui.t;
  const wrong = ['sections', 'primarySection', ...sections.map((section) => `roles.${section}`)];
  const now = theirs && chosenRoles(ui, theirs);
  return (
    <fieldset id={fieldId('sections')}>
      <legend>{users.field.sections()}</legend>
      <p class="help">{users.help.sections()}</p>
      <input type="hidden" name="sections" value="" />
      {sections.map((section) => (
        <div class="role">
          <label class="tick">
            <input type="checkbox" name="sections" value={section} checked={form.all('sections').includes(section)} />
            {shell.sections[section]()}
          </label>
          <label class="visually-hidden" for={fieldId(`roles.${section}`)}>
            {users.field.roles()}: {shell.sections[section]()}
          </label>
          <select id={fieldId(`roles.${section}`)} name={`roles.${section}`}>
            {roles.map((role) => (
              <option value={role} selected={form.get(`roles.${section}`) === role}>
                {shell.roles[role]()}
              </option>
            ))}
          </select>
          <label class="tick">
            <input
              type="radio"
              name="primarySection"
              id={section === sections[0] ? fieldId('primarySection') : undefined}
              value={section}
              checked={form.get('primarySection') === section}
            />
            {users.main()}
            <span class="visually-hidden">: {shell.sections[section]()}</span>
          </label>
        </div>
      ))}
      <GroupNotes ui={ui} errors={errors} names={wrong} now={now === chosenRoles(ui, form) ? undefined : now} />
    </fieldset>
  );
}
