import type { Draft } from '../../src/http/draft.ts';
import type { Ui } from '../../src/http/ui.ts';
import { type PhraseKind, phraseKinds } from '../../src/vocabulary/stage-states.ts';
import type { StationCode } from '../../src/vocabulary/stations.ts';
import { DraftForm, FormBar } from '../shared/EditForm.tsx';
import { languageNames } from '../shared/language-names.ts';

interface Props {
  ui: Ui;
  draft: Draft;
  title: string;
  station: StationCode;
}

const LONGEST = 120;
const locales = ['ru', 'lv', 'en'] as const;

/** The phrases of a kind: a line each, a column a language. */
function Phrases({ ui, draft: { form }, kind }: Props & { kind: PhraseKind }) {
  const { phrases } = ui.t;
  const title = phrases.kind[kind]();
  const rows = form.indices('phrases').filter((i) => form.get(`phrases.${i}.kind`) === kind);
  return (
    <table class="phrase-table">
      <caption>{title}</caption>
      <thead>
        <tr>
          {locales.map((locale) => (
            <th scope="col">{languageNames[locale]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((i, n) => (
          <tr>
            {locales.map((locale, at) => (
              <td data-h={languageNames[locale]}>
                {at === 0 && <input type="hidden" name={`phrases.${i}.kind`} value={kind} />}
                <label>
                  <span class="visually-hidden">
                    {title}, {n + 1}, {languageNames[locale]}
                  </span>
                  <input
                    name={`phrases.${i}.${locale}`}
                    lang={locale}
                    value={form.get(`phrases.${i}.${locale}`) ?? ''}
                    maxlength={LONGEST}
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is said at a station with one tap: why a stage is blocked, notes, faults. */
export function PhrasesPage(props: Props) {
  const { ui, draft, title, station } = props;
  const { phrases, orders } = ui.t;
  return (
    <section class="panel">
      <h1>{title}</h1>
      <p class="help">{phrases.text()}</p>
      <DraftForm ui={ui} draft={draft} labels={{}} action={`/stations/${station}/phrases`} isGuarded={false}>
        {() => (
          <>
            {phraseKinds.map((kind) => (
              <Phrases {...props} kind={kind} />
            ))}
            <FormBar label={phrases.save()} back={`/stations/${station}`} backLabel={orders.reason.keep()} isBig />
          </>
        )}
      </DraftForm>
    </section>
  );
}
