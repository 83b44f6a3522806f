import type { Ui } from '../../src/http/ui.ts';
import { locales } from '../../src/i18n/index.ts';
import { densities, scales, themes } from '../../src/vocabulary/look.ts';
import { FormKey } from '../shared/FormKey.tsx';
import { languageNames } from '../shared/language-names.ts';
import { Choice } from './Choice.tsx';

export const AppearanceForm = ({ ui }: { ui: Ui }) => {
  const { settings, shell } = ui.t;
  return (
    <form method="post" action="/settings" class="form">
      <FormKey ui={ui} />
      <Choice
        name="locale"
        label={settings.language()}
        value={ui.chosen.locale}
        options={locales.map((locale) => [locale, languageNames[locale], locale])}
      />
      <Choice
        name="theme"
        label={settings.theme()}
        value={ui.chosen.theme}
        options={themes.map((theme) => [theme, settings.themes[theme]()])}
      />
      <Choice
        name="scale"
        label={settings.scale()}
        value={ui.chosen.scale}
        options={scales.map((scale) => [scale, scale.toUpperCase()])}
      />
      <Choice
        name="density"
        label={settings.density()}
        value={ui.chosen.density}
        options={densities.map((density) => [density, settings.densities[density]()])}
      />
      <p class="sample">{settings.sample()}</p>
      <div class="bar">
        <button type="submit" class="btn first">
          {shell.save()}
        </button>
      </div>
    </form>
  );
};
