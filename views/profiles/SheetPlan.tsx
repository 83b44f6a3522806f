import type { Child } from 'hono/jsx';
import type { Field } from '../../src/profiles/fields.ts';
import type { Section } from '../../src/profiles/template.ts';
import { stationName } from '../../src/vocabulary/stations.ts';
import { conditionsOf, kindInWords, type TemplateWords, usualInWords } from './words.ts';

type Props = TemplateWords;

/** What the field looks like: a box, its options, or the remark itself. */
function Control({ field, ...words }: Props & { field: Field }) {
  const { locale } = words;
  if (field.type === 'toggle') return null;
  if (field.type === 'info_box') return <p class="remark">{field.text[locale]}</p>;
  if (!('options' in field)) return <span class="blank">{kindInWords(words, field)}</span>;
  return (
    <ul class="options" lang={locale}>
      {field.options.map(({ label }) => (
        <li>{label[locale]}</li>
      ))}
    </ul>
  );
}

/** A field as the sheet will ask it, and in words when it is there. */
export function PlannedField({ field, children, ...words }: Props & { field: Field; children?: Child }) {
  const { ui, locale } = words;
  const isOn = field.type === 'toggle' && field.default === true;
  const notes = [...usualInWords(words, field), ...conditionsOf(words, field)];
  return (
    <>
      <span class="asked">
        <span>
          {field.type === 'toggle' && <span aria-hidden="true">{isOn ? '☑ ' : '☐ '}</span>}
          <b lang={locale}>{field.label[locale]}</b>
          {'required' in field && field.required && (
            <span class="needs">
              <span aria-hidden="true"> *</span>
              <span class="visually-hidden"> {ui.t.templates.preview.required()}</span>
            </span>
          )}
        </span>
        {children}
      </span>
      <Control {...words} field={field} />
      {'help' in field && field.help && <small lang={locale}>{field.help[locale]}</small>}
      {notes.map((note) => (
        <small>{note}</small>
      ))}
    </>
  );
}

export const SectionHead = ({ section, ui, locale }: Props & { section: Section }) => (
  <h3>
    <span lang={locale}>{section.label[locale]}</span> <small>{stationName(section.station, ui.locale)}</small>
  </h3>
);

const LONG = 14;

/** A column that would be far longer than the others is twice as wide. */
export const isLong = (section: Section) => section.fields.length > LONG;

/** The sheet of a template as it will be filled in: its sections as columns under black heads. */
export const SheetPlan = (words: Props) => (
  <div class="plan">
    {words.template.sections.map((section) => (
      <section class={isLong(section) ? 'long' : undefined}>
        <SectionHead {...words} section={section} />
        <ul>
          {section.fields.map((field) => (
            <li>
              <PlannedField {...words} field={field} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>
);
