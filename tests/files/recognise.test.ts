import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { recognise } from '../../src/files/incoming/recognise.ts';
import * as samples from './samples.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'recognise-'));
let n = 0;

function asked(bytes: Buffer, name = 'drawing') {
  const at = path.join(dir, String(++n));
  writeFileSync(at, bytes);
  return recognise(at, name);
}

const junk = (length: number) => Buffer.alloc(length, 'junk ');
const html = (words: string) => Buffer.from(`<!doctype html><html><body>${words}</body></html>`);

describe('a file is what its content says', () => {
  test.each([
    ['pdf', samples.drawing, 'drawing.pdf'],
    ['pdf', samples.drawing, 'photo.jpg'],
    ['ai', samples.drawing, 'Logo.AI'],
    ['ai', Buffer.from('%!PS-Adobe-3.0\n%%Creator: Adobe Illustrator(R) 8.0\n'), 'old.ai'],
    ['eps', samples.eps, 'sign.eps'],
    ['cdr', samples.riffCdr, 'sign.cdr'],
    ['cdr', samples.zipCdr, 'sign.cdr'],
    ['cdr', samples.zipCdr, 'sign.zip'],
    ['zip', samples.plainZip, 'sign.cdr'],
    ['png', samples.png, 'sign.pdf'],
    ['svg', samples.svg, 'sign.svg'],
    ['dxf', samples.dxf(samples.lineDxf(10, 10)), 'sign.dxf'],
    ['dxf', Buffer.from('  0\r\nSECTION\r\n  2\r\nHEADER\r\n'), 'sign.dxf'],
    ['dxf', Buffer.from('AutoCAD Binary DXF\r\n\x1a\0', 'latin1'), 'sign.dxf'],
    ['dwg', samples.dwg, 'sign.dwg'],
    ['plt', samples.plt, 'sign.plt'],
    ['plt', Buffer.from('\x1b%-1BIN;SP1;PA0,0;', 'latin1'), 'sign.plt'],
    ['heic', samples.heicHead, 'IMG_1.HEIC'],
    ['tiff', Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), Buffer.alloc(40)]), 'a.tif'],
  ] as const)('%s', async (format, bytes, name) => {
    expect(await asked(bytes as Buffer, name)).toEqual({ format });
  });

  test('a PDF may stand behind up to a kilobyte of something else', async () => {
    expect(await asked(Buffer.concat([junk(1024), samples.drawing]))).toEqual({ format: 'pdf' });
    expect(await asked(Buffer.concat([junk(1100), samples.drawing]))).toEqual({ wrong: 'file_type' });
  });
});

describe('what is not taken', () => {
  test.each([
    ['a page that says it is a PDF', html('%PDF-1.7')],
    ['a page', html('<script>alert(1)</script>')],
    ['a script', Buffer.from('<?php system($_GET[0]); %PDF-1.4')],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)])],
    ['words', Buffer.from('Please make it red')],
    ['a GIF', Buffer.from('GIF89a')],
    ['nothing', Buffer.alloc(0)],
  ])('%s', async (_, bytes) => {
    expect(await asked(bytes)).toEqual({ wrong: 'file_type' });
  });

  test.each([
    ['a ZIP without its end', samples.plainZip.subarray(0, samples.plainZip.length - 30)],
    [
      'a ZIP whose directory lies beyond it',
      Buffer.concat([Buffer.from('PK\x03\x04'), samples.plainZip.subarray(-22)]),
    ],
    ['half a CDR', samples.riffCdr.subarray(0, 30)],
    ['half a PNG', samples.png.subarray(0, 40)],
  ])('%s is damaged', async (_, bytes) => {
    expect(await asked(bytes)).toEqual({ wrong: 'file_broken' });
  });
});
