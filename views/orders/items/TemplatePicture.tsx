import type { Template } from '../../../src/profiles/template.ts';

/** Sections through a letter, face to the left: solid lines are plates, broken ones light. */
const drawings: Record<string, string> = {
  // a frame round the face, sides and a back: light to the front
  P7st: 'M8 8h64v32H8zM8 8v32M14 8v32M72 8v32',
  // a folded box, face and sides of one sheet
  P1: 'M8 40V8h64v32M16 40h48',
  // a body of solid acrylic
  P3: 'M8 8h64v32H8zM8 14h64M8 20h64M8 26h64M8 32h64',
  P4: 'M8 40V14l8-6h48l8 6v26z',
  // an edge of trim round the face
  P5: 'M8 8h64M8 8v8M72 8v8M12 12v28h56V12M12 40h56',
  // acrylic all round
  P8: 'M8 8h64v32H8zM14 14h52v20H14z',
};
const anySign = 'M8 8h64v32H8z';

/** What kind of sign a template is for, at a glance: a section through it, in the template's colour. */
export const TemplatePicture = ({ template: { code, colour } }: { template: Template }) => (
  <svg class="picture" viewBox="0 0 80 48" width="80" height="48" aria-hidden="true">
    <rect x="8" y="8" width="64" height="32" fill={colour} opacity="0.15" />
    <path d={drawings[code] ?? anySign} fill="none" stroke={colour} stroke-width="2.5" />
  </svg>
);
