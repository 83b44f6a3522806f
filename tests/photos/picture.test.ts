import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../src/photos/picture.ts';
import { bomb, jpeg, png } from './pictures.ts';

const picture = async (bytes: Buffer) => {
  const read = await readPicture(new Blob([new Uint8Array(bytes)]));
  if ('reason' in read) throw new Error(read.reason);
  return read.picture;
};
const reason = async (bytes: Buffer | string) => {
  const read = await readPicture(new Blob([Buffer.from(bytes as string)]));
  return 'reason' in read ? read.reason : 'taken';
};

const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
const noisy = () => sharp({ create: { width: 900, height: 700, channels: 3, background: '#000', noise } });

describe('a photo', () => {
  test('is turned upright, made smaller, and forgets where it was taken', async () => {
    const { bytes, small, widthPx, heightPx } = await picture(await jpeg());
    expect([widthPx, heightPx]).toEqual([1200, 1600]);
    const facts = await sharp(bytes).metadata();
    expect(facts).toMatchObject({ format: 'webp', width: 1200, height: 1600 });
    expect([facts.exif, facts.xmp, facts.iptc, facts.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(await sharp(small).metadata()).toMatchObject({ format: 'webp', width: 240, height: 320 });
  });

  test('of 64 megapixels, as telephones of that name take it, is taken', async () => {
    const { widthPx, heightPx } = await picture(await jpeg(9248, 6944));
    expect([widthPx, heightPx]).toEqual([1201, 1600]);
    expect(await reason(await png(8000, 8125))).toBe('taken');
    expect(await reason(await png(8000, 8126))).toBe('photo_too_wide');
  });

  test.each([
    ['a plain one', {}],
    ['one that sharpens as it comes', { progressive: true }],
  ])('that lacks its end mark is taken as it is: %s', async (_, how) => {
    const whole = await noisy().jpeg(how).toBuffer();
    expect(whole.subarray(-2)).toEqual(Buffer.from('ffd9', 'hex'));
    const { bytes } = await picture(whole);
    for (const missing of [1, 2]) expect((await picture(whole.subarray(0, -missing))).bytes).toEqual(bytes);
    for (const missing of [100, 2000]) expect(await reason(whole.subarray(0, -missing))).toBe('photo_unreadable');
  });

  test('that is small stays as large as it is', async () => {
    const { widthPx, heightPx } = await picture(await png(30, 20));
    expect([widthPx, heightPx]).toEqual([30, 20]);
  });

  test('with a page and an archive behind it keeps nothing of them', async () => {
    const sent = Buffer.concat([await jpeg(40, 30), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    const { bytes, small } = await picture(sent);
    for (const kept of [bytes, small]) expect(kept.includes('script') || kept.includes('PK\x03\x04')).toBe(false);
  });
});

describe('no photo is', () => {
  test('a text', async () => expect(await reason('It is only words')).toBe('photo_kind'));
  test('nothing', async () => expect(await reason('')).toBe('photo_unreadable'));
  test('a drawing that a browser would run', async () =>
    expect(await reason('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')).toBe('photo_kind'));
  test('a moving picture', async () =>
    expect(await reason(Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'))).toBe(
      'photo_kind',
    ));
  test('half of one', async () => {
    const whole = await noisy().jpeg().toBuffer();
    expect(await reason(whole.subarray(0, whole.length / 2))).toBe('photo_unreadable');
  });
  test('what some telephones make, and it is said so', async () => {
    const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(200)]);
    expect(await reason(heic)).toBe('photo_heic');
  });
  test('one of 30,000 × 30,000 pixels, which is refused at once', async () => {
    const sent = bomb(30_000);
    expect(sent.length).toBeLessThan(1024 * 1024);
    const begun = performance.now();
    expect(await reason(sent)).toBe('photo_too_wide');
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
