import type { Ui } from '../../src/http/ui.ts';
import { type CodeDrawing, drawBars, drawQr } from '../../src/production/scan/code-drawing.ts';

/** A module is four dots of a 300 dpi printer in the bars, six in the QR code: no bar falls between two dots. */
const BAR_MODULE = 0.33867;
const QR_MODULE = 0.508;
const BAR_HEIGHT = 11;

const mm = (n: number) => `${n.toFixed(2)}mm`;

interface Props {
  drawing: CodeDrawing;
  label: string;
  width: number;
  height: number;
}

/** Black on white whatever the theme: a scanner needs it so. */
const Drawing = ({ drawing, label, width, height }: Props) => (
  <svg
    role="img"
    aria-label={label}
    width={mm(width)}
    height={mm(height)}
    viewBox={`0 0 ${drawing.width} ${drawing.height}`}
    preserveAspectRatio="none"
    shape-rendering="crispEdges"
  >
    <path stroke="#000" d={drawing.path} />
  </svg>
);

/** A Code 128 with its digits under it, for who has to type them. Under a name of its own they are nobody’s business. */
export function Bars({ ui, digits, name }: { ui: Ui; digits: string; name?: string }) {
  const drawing = drawBars(digits);
  const label = name ?? ui.t.traveller.barLabel({ digits });
  return (
    <div class="bars">
      <Drawing drawing={drawing} label={label} width={drawing.width * BAR_MODULE} height={BAR_HEIGHT} />
      {!name && <small aria-hidden="true">{digits.replace(/^(.)(.{8})(.{3})/, '$1 $2 $3 ')}</small>}
    </div>
  );
}

/** A QR code with an address, for a phone. */
export function Qr({ ui, address }: { ui: Ui; address: string }) {
  const drawing = drawQr(address);
  const size = drawing.width * QR_MODULE;
  return <Drawing drawing={drawing} label={ui.t.traveller.qrLabel({ address })} width={size} height={size} />;
}
