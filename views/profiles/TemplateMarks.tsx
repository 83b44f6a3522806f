import type { Ui } from '../../src/http/ui.ts';
import { inkOn } from '../../src/profiles/filling/light.ts';
import type { Template } from '../../src/profiles/template.ts';
import { Swatch } from '../sheets/Swatch.tsx';

/** The code in the template's own colour. */
export const TemplateCode = ({ template: { code, colour } }: { template: Pick<Template, 'code' | 'colour'> }) => (
  <Swatch box={{ text: code, hex: colour, ink: inkOn(colour) }} />
);

export const TemplateState = ({ ui, isActive }: { ui: Ui; isActive: boolean }) => (
  <span class="state">
    <span aria-hidden="true">{isActive ? '●' : '○'}</span>{' '}
    {isActive ? ui.t.templates.state.active() : ui.t.templates.state.inactive()}
  </span>
);

/** Who changed it last, and when. */
export const LastChange = ({ ui, at, by }: { ui: Ui; at: Date; by: string | null }) => (
  <>{by === null ? ui.t.templates.product() : ui.t.templates.by({ at: ui.format.moment(at), name: by })}</>
);

export const BackTo = ({ href, label }: { href: string; label: string }) => (
  <div class="told">
    <a href={href}>
      <span aria-hidden="true">←</span> {label}
    </a>
  </div>
);
