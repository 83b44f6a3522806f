import type { Child } from 'hono/jsx';
import { type Ui, UNATTENDED } from '../../src/http/ui.ts';
import { isOnFloor } from '../production/ScanBox.tsx';
import { Scanned } from '../production/Scanned.tsx';
import { ActButton } from '../shared/ActForm.tsx';
import { Alert } from '../shared/Alert.tsx';
import { Masthead } from './Masthead.tsx';
import { stylesOf } from './styles.ts';

export interface PageFacts {
  /** Before the product's name in the browser's tab. */
  title: string;
  /** Seconds after which a page without scripts asks again. */
  refresh?: number;
  /** Seconds after which it asks again, with scripts or without. */
  renews?: number;
  /** Styles of its own, besides those of every page and of its area. */
  style?: string;
  /** A script of its own, besides the one of every page. */
  script?: string;
  /** Made for a scanner: it types into the scan box from the start. */
  scans?: boolean;
  /** It tells by itself what was done on the page before. */
  tellsFlash?: boolean;
  /** On paper it says when it was printed, and by whom. */
  printed?: boolean;
  /** Nothing of it leads elsewhere. */
  bare?: boolean;
}

const htmxConfig = JSON.stringify({
  includeIndicatorCSS: false,
  defaultTimeout: 15000,
  history: 'reload',
  // what the reader has opened stays open
  morphIgnore: ['data-htmx-powered', 'open'],
});

/** At a shared terminal it says that nobody has asked for it, or it would keep him signed in who has gone away. */
function renewal({ terminal, url }: Ui, seconds: number): string {
  if (!terminal) return String(seconds);
  const query = new URLSearchParams(url.search);
  query.set(UNATTENDED, '');
  return `${seconds};url=${url.pathname}?${query}`;
}

const scriptsOf = (ui: Ui, script: string | undefined) =>
  [...new Set([script, ui.terminal && 'terminal.js', ui.kept && 'kept.js'])].filter((name) => name != null);

const Head = ({ ui, title, refresh, renews, style, script }: PageFacts & { ui: Ui }) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{`${title} · ${ui.t.shell.product()}`}</title>
    <meta name="htmx-config" content={htmxConfig} />
    <link rel="icon" href={ui.asset('favicon.svg')} type="image/svg+xml" />
    <link rel="stylesheet" href={ui.asset('app.css')} />
    {[...stylesOf(ui.url.pathname), ...(style ? [style] : [])].map((name) => (
      <link rel="stylesheet" href={ui.asset(name)} />
    ))}
    <script src={ui.asset('app.js')} defer />
    {scriptsOf(ui, script).map((name) => (
      <script src={ui.asset(name)} defer />
    ))}
    {renews && <meta http-equiv="refresh" content={String(renews)} />}
    {refresh && (
      <noscript>
        <meta http-equiv="refresh" content={renewal(ui, refresh)} />
      </noscript>
    )}
  </head>
);

const FullDisk = ({ ui, folder }: { ui: Ui; folder: string }) => (
  <Alert ui={ui} title={ui.t.shell.errors.diskFullTitle()} text={ui.t.shell.errors.diskFullAdvice({ folder })} />
);

/** What was done on the page before, told once; htmx puts its own messages here too. */
const Messages = ({ ui, tellsFlash }: { ui: Ui; tellsFlash: boolean | undefined }) => {
  const say = !tellsFlash && ui.flash && (ui.t.shell.flash[ui.flash.key] as ((params?: object) => string) | undefined);
  return (
    <div id="messages" role="status" aria-live="polite" data-lost={ui.t.shell.connectionLost()}>
      {ui.fullDisk && <FullDisk ui={ui} folder={ui.fullDisk} />}
      {say && <Alert ui={ui} tone="good" title={say(ui.flash?.params)} />}
    </div>
  );
};

/** What its author left half filled in comes back to its place by a script, and lies whole behind a link. */
const Kept = ({ ui, kept }: { ui: Ui; kept: NonNullable<Ui['kept']> }) => (
  <aside class="alert warn" id="kept" data-kept={JSON.stringify(kept)}>
    <strong>{ui.t.auth.resumeTitle()}</strong>
    <div class="bar">
      <ActButton
        ui={ui}
        action={`/sign-in/form/${kept.id}/discard`}
        label={ui.t.auth.resumeDiscard()}
        returnTo={ui.url.pathname}
      />
      <a class="btn plain" href={`/sign-in/form/${kept.id}`}>
        {ui.t.auth.resumeWhole()}
      </a>
    </div>
  </aside>
);

export const Layout = ({
  ui,
  children,
  bare,
  scans,
  printed,
  tellsFlash,
  ...facts
}: PageFacts & { ui: Ui; children?: Child }) => (
  <html lang={ui.locale} data-theme={ui.theme} data-scale={ui.scale} data-density={ui.density}>
    <Head ui={ui} {...facts} />
    <body data-idle={ui.terminal ? ui.terminal.idleMinutes : undefined}>
      {!bare && (
        <>
          <a class="skip" href="#main">
            {ui.t.shell.skip()}
          </a>
          <Masthead ui={ui} scans={scans} />
        </>
      )}
      <main id="main" tabindex={-1}>
        {!bare && isOnFloor(ui) && <Scanned ui={ui} />}
        <Messages ui={ui} tellsFlash={tellsFlash} />
        {ui.kept && <Kept ui={ui} kept={ui.kept} />}
        {children}
        {printed && (
          <p class="printed">
            {ui.t.shell.printed({ time: ui.format.moment(ui.minute), name: ui.actor?.displayName ?? '' })}
          </p>
        )}
      </main>
    </body>
  </html>
);
