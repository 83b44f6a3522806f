import type { PostedForm } from '../../src/http/form.ts';
import type { Ui } from '../../src/http/ui.ts';
import type { Template } from '../../src/profiles/template.ts';
import { ItemHeadFields } from './items/ItemHeadFields.tsx';
import { type LineProps, LineSection } from './LineSection.tsx';

/** An item on a sheet of its own: here it is only named, and its sheet is a press away. */
function Sheeted(props: { ui: Ui; form: PostedForm; index: number; code: string; hasSheets: boolean }) {
  const { ui, form, index, code, hasSheets } = props;
  const [id, label] = ['id', 'label'].map((name) => form.get(`items.${index}.${name}`));
  return (
    <p class="item-line">
      <input type="hidden" name={`items.${index}.template`} value={code} />
      <input type="hidden" name={`items.${index}.label`} value={label ?? ''} />
      <b class="code">{code}</b> <strong>{label}</strong>{' '}
      {id && hasSheets && (
        <button type="submit" class="btn" name="intent" value={`sheet.${id}`}>
          {ui.t.items.toSheet()}
        </button>
      )}
    </p>
  );
}

/** A button a template: the order is saved, and the sheet of a new item opens. */
const NewSheets = ({ ui, templates }: { ui: Ui; templates: readonly Template[] }) => (
  <div class="new-sheets">
    <p>
      {ui.t.items.toSheet()}
      <span class="help">{ui.t.items.toSheetHelp()}</span>
    </p>
    {templates.map(({ code, name }, i) => (
      <button
        type="submit"
        class="btn"
        name="intent"
        value={`sheet.${code}`}
        accesskey={i < 9 ? String(i + 1) : undefined}
        formnovalidate
      >
        <b class="code">{code}</b> {name[ui.locale]} {i < 9 && <kbd>{i + 1}</kbd>}
      </button>
    ))}
  </div>
);

/** What is to be made: on a sheet each, or in words. `hasSheets`: the sheets are reached from here. */
export function ItemFields(props: LineProps & { templates: readonly Template[]; hasSheets: boolean }) {
  const { ui, draft, templates, hasSheets } = props;
  const { form } = draft;
  const { item, form: words } = ui.t.orders;
  return (
    <LineSection
      {...props}
      list="items"
      title={words.items()}
      add={words.addItem()}
      titleOf={(n) => item.title({ n })}
      more={templates.length > 0 && <NewSheets ui={ui} templates={templates} />}
    >
      {(of, index) => {
        const [code, copyOf] = ['template', 'copyOf'].map((name) => form.get(`items.${index}.${name}`));
        return (
          <>
            {copyOf && <input type="hidden" name={`items.${index}.copyOf`} value={copyOf} />}
            {code ? (
              <Sheeted ui={ui} form={form} index={index} code={code} hasSheets={hasSheets} />
            ) : (
              <ItemHeadFields ui={ui} of={of} />
            )}
          </>
        );
      }}
    </LineSection>
  );
}
