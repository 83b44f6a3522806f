import type { Ui } from '../../src/http/ui.ts';
import type { Actor } from '../../src/vocabulary/permissions.ts';
import { isStation, stationName } from '../../src/vocabulary/stations.ts';

function stationsOf({ t, locale }: Ui, { stations }: Actor): string {
  if (stations.includes('ALL')) return t.settings.allStations();
  return (
    stations
      .filter(isStation)
      .map((code) => stationName(code, locale))
      .join(', ') || t.shell.none()
  );
}

function sectionsOf({ t }: Ui, { sections, roles }: Actor): string {
  return sections
    .map((section) => {
      const role = roles[section];
      return role ? `${t.shell.sections[section]()}: ${t.shell.roles[role]()}` : t.shell.sections[section]();
    })
    .join(', ');
}

/** Who one is to the workshop. Only an administrator changes it. */
export const Profile = ({ ui, actor }: { ui: Ui; actor: Actor }) => {
  const facts = [
    [ui.t.auth.displayName(), actor.displayName],
    [ui.t.auth.username(), actor.username],
    [ui.t.shell.section(), sectionsOf(ui, actor)],
    [ui.t.settings.stations(), stationsOf(ui, actor)],
  ];
  return (
    <dl class="facts">
      {facts.map(([label, text]) => (
        <div>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};
