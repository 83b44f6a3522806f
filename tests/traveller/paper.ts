import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);
const wasmBinary = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer.slice(0) as ArrayBuffer } });

const DPI = 200;
const MM = 25.4 / 72;

export interface PaperPage {
  png(): Buffer;
  text: string;
  /** In millimetres. */
  width: number;
  height: number;
  /** Each piece of text, with how far it stands from the left and the right edge, the upper and the lower, in mm. */
  pieces: { text: string; left: number; right: number; top: number; bottom: number }[];
  /** The codes that a decoder finds, with where they stand, in parts of the page. */
  codes: { format: string; text: string; box: { x: number; y: number }[] }[];
}

/** Of the reader of files itself: pages must be drawn on a canvas of its own kind. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): {
    canvas: { toBuffer(type: 'image/png'): Buffer };
    context: CanvasRenderingContext2D;
  };
}

/** A printed file as a scanner and a reader see it: each page as a picture, its codes and its words. */
export async function readPaper(pdf: Uint8Array): Promise<PaperPage[]> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const factory = document.canvasFactory as CanvasFactory;
  const pages: PaperPage[] = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: null, canvasContext: context, viewport, background: '#fff' }).promise;
    const content = await page.getTextContent();
    const items = content.items.filter((item) => 'str' in item);
    const text = items.map(({ str }) => str).join(' ');
    const [width, height] = [page.view[2]! * MM, page.view[3]! * MM];
    pages.push({
      png: () => canvas.toBuffer('image/png'),
      text: text.replace(/\s+/g, ' '),
      width,
      height,
      pieces: items
        .filter(({ str }) => str.trim() !== '')
        .map((item) => {
          const [left, bottom] = [item.transform[4] * MM, item.transform[5] * MM];
          const right = width - left - item.width * MM;
          return { text: item.str, left, right, bottom, top: height - bottom - item.height * MM };
        }),
      codes: await codesIn(context),
    });
  }
  return pages;
}

async function codesIn(context: CanvasRenderingContext2D) {
  const { width, height } = context.canvas;
  const { data } = context.getImageData(0, 0, width, height);
  const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' } as ImageData;
  const found = await readBarcodes(image, {
    formats: ['Code128', 'QRCode'],
    tryHarder: true,
    maxNumberOfSymbols: 255,
  });
  return found.map(({ format, text, position: p }) => ({
    format,
    text,
    box: [p.topLeft, p.topRight, p.bottomLeft, p.bottomRight].map(({ x, y }) => ({ x: x / width, y: y / height })),
  }));
}
