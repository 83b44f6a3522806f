import type { Ui } from '../../src/http/ui.ts';
import { fieldTypes } from '../../src/profiles/editor/properties.ts';
import type { Section } from '../../src/profiles/template.ts';
import { BackTo } from './TemplateMarks.tsx';

/** What kind of field is it to be? A link a type, with what it is good for. */
export const FieldTypesPage = ({ ui, code, section }: { ui: Ui; code: string; section: Section }) => {
  const { editor, type, typeHelp } = ui.t.templates;
  const at = `/profiles/${code}/edit`;
  return (
    <>
      <BackTo href={`${at}#${section.key}`} label={editor.title({ code })} />
      <h1>
        {editor.whichType()} <small>{editor.inSection({ section: section.label[ui.locale] })}</small>
      </h1>
      <ul class="type-list">
        {fieldTypes.map((one) => (
          <li>
            <a href={`${at}/fields/new?section=${section.key}&type=${one}`}>{type[one]()}</a>
            <small>{typeHelp[one]()}</small>
          </li>
        ))}
      </ul>
    </>
  );
};
