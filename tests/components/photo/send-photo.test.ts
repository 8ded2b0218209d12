import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { isHeic } from '#src/components/photo/heic.ts';
import { mostFailures, sendPhoto, type Sending, type Sent } from '#src/components/photo/send-photo.ts';
import { heic } from '../../support/photo-files.ts';
import { aGallery, filesOf, type Gallery } from '../../domain/photo/gallery.ts';
import { aGrainyPicture } from '../../domain/photo/pictures.ts';
import { base, UnreliableNetwork, type Fate } from './unreliable-network.ts';

/** Some 700 kB: three pieces. */
const aPhoto = async () =>
  new Blob([new Uint8Array(await aGrainyPicture(600, 450).png().toBuffer()).slice()]);

type Way = {
  network: UnreliableNetwork;
  sent: Sent;
  states: string[];
  pauses: number[];
  numbers: (string | undefined)[];
};

async function send(
  gallery: Gallery,
  file: Blob,
  fateOf?: (what: string, nth: number) => Fate,
  more: Partial<Sending> = {},
): Promise<Way> {
  const network = new UnreliableNetwork(gallery.owner, gallery.enterpriseId, fateOf);
  const [states, pauses, numbers]: [string[], number[], (string | undefined)[]] = [[], [], []];
  const sent = await sendPhoto({
    file,
    base,
    productId: gallery.product.productId,
    known: undefined,
    signal: new AbortController().signal,
    onNumber: (id) => numbers.push(id),
    onProgress: (_received, state) => states.push(state),
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
    turn: Promise.resolve(),
    request: network.request,
    ...more,
  });
  return { network, sent, states, pauses, numbers };
}

/** Fates of single requests by their number; the others arrive. */
const at = (fates: Record<number, Fate>) => (_what: string, nth: number) => fates[nth] ?? 'arrives';

describe('A photo that is sent', () => {
  it('goes in pieces and is added', async () => {
    const gallery = await aGallery();
    const file = await aPhoto();
    const { sent, network, states, numbers } = await send(gallery, file);
    expect(sent).toEqual({ ok: true });
    const pieces = Math.ceil(file.size / 262_144);
    expect(pieces).toBeGreaterThan(2);
    expect(network.log).toEqual([
      'POST ',
      ...Array.from({ length: pieces }, (_, nth) => `PUT /ID?offset=${nth * 262_144}`),
      'POST /ID/foto',
    ]);
    expect(states.at(-1)).toBe('keeping');
    expect(numbers.at(-1)).toBeUndefined();
    expect(await filesOf(gallery.owner, gallery.product)).toHaveLength(1);
  });

  it('whose connection breaks goes on from where it was, after asking how far that is', async () => {
    const gallery = await aGallery();
    const { sent, network, pauses } = await send(
      gallery,
      await aPhoto(),
      at({ 2: 'never arrives', 3: 'never arrives' }),
    );
    expect(sent).toEqual({ ok: true });
    expect(network.log.slice(0, 6)).toEqual([
      'POST ',
      'PUT /ID?offset=0',
      'PUT /ID?offset=262144 (never arrives)',
      'GET /ID (never arrives)',
      'GET /ID',
      'PUT /ID?offset=262144',
    ]);
    expect(pauses).toEqual([1000, 2000]);
  });

  it('never sends a piece again whose answer was lost, and is added once when that answer was lost', async () => {
    const gallery = await aGallery();
    let kept = 0;
    const lost = (what: string, nth: number): Fate => {
      if (what.endsWith('/foto')) kept += 1;
      return nth === 1 || (what.endsWith('/foto') && kept === 1) ? 'answer is lost' : 'arrives';
    };
    const { sent, network } = await send(gallery, await aPhoto(), lost);
    expect(sent).toEqual({ ok: true });
    expect(network.log.filter((what) => what.includes('offset=0'))).toHaveLength(1);
    expect(network.log.filter((what) => what.includes('/foto')).length).toBe(2);
    expect(await filesOf(gallery.owner, gallery.product)).toHaveLength(1);
  });

  it('goes on after the page was left, by the number that the browser kept', async () => {
    const gallery = await aGallery();
    const file = await aPhoto();
    const first = await send(gallery, file, (_what, nth) => (nth < 3 ? 'arrives' : 'never arrives'));
    expect(first.sent).toEqual({ ok: false, reason: 'gave_up' });
    const second = await send(gallery, file, undefined, { known: first.numbers[0] });
    expect(second.sent).toEqual({ ok: true });
    expect(second.network.log.slice(0, 2)).toEqual(['GET /ID', 'PUT /ID?offset=524288']);
  });

  it('begins anew when the server forgot the upload, before or in the middle', async () => {
    const gallery = await aGallery();
    const known = '01900000-0000-7000-8000-000000000000';
    expect((await send(gallery, await aPhoto(), undefined, { known })).network.log.slice(0, 2)).toEqual([
      'GET /ID',
      'POST ',
    ]);
    const { sent } = await send(gallery, await aPhoto(), undefined, {
      turn: Promise.resolve().then(() => gallery.database.run(sql`delete from uploads`)),
    });
    expect(sent).toEqual({ ok: true });
  });

  it('waits longer each time, gives up when nothing at all gets through, and begins to count anew with each piece', async () => {
    const gallery = await aGallery();
    const never = await send(gallery, await aPhoto(), () => 'bad gateway');
    expect(never.sent).toEqual({ ok: false, reason: 'gave_up' });
    expect(never.pauses).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
    expect(never.network.log).toHaveLength(mostFailures);
    const slow = await send(gallery, await aPhoto(), (_what, nth) =>
      nth % 3 === 2 ? 'never arrives' : 'arrives',
    );
    expect(slow.sent).toEqual({ ok: true });
    expect(Math.max(...slow.pauses)).toBe(1000);
  });

  it('that is refused says why, once', async () => {
    const gallery = await aGallery();
    const { sent, network, pauses } = await send(gallery, new Blob(['%PDF-1.7 bukan foto']));
    expect(sent).toEqual({
      ok: false,
      reason: 'refused',
      sentence: 'Foto ini adalah PDF. Simpan gambarnya sebagai JPEG, PNG, atau WebP.',
    });
    expect(network.log).toHaveLength(3);
    expect(pauses).toEqual([]);
    const large = await send(gallery, new Blob([new Uint8Array(12_000_001)]));
    expect(large.network.log).toEqual(['POST ']);
    expect(large.sent).toMatchObject({ sentence: 'Foto ini lebih besar dari 12 MB. Kecilkan dahulu.' });
  });

  it('of somebody who is not signed in any more says so', async () => {
    const gallery = await aGallery();
    const { sent } = await send(gallery, await aPhoto(), at({ 1: 'is led to sign in' }));
    expect(sent).toEqual({ ok: false, reason: 'signed_out' });
  });

  it('can be cancelled at any time', async () => {
    const gallery = await aGallery();
    const cancel = new AbortController();
    const fateOf = (_what: string, nth: number): Fate => {
      if (nth === 2) cancel.abort();
      return 'arrives';
    };
    await expect(send(gallery, await aPhoto(), fateOf, { signal: cancel.signal })).rejects.toThrow('aborted');
    expect(await filesOf(gallery.owner, gallery.product)).toEqual([]);
  });

  it('is added after those that were chosen before it', async () => {
    const gallery = await aGallery();
    const first = Promise.withResolvers<unknown>();
    const second = send(gallery, await aPhoto(), undefined, { turn: first.promise });
    expect(await filesOf(gallery.owner, gallery.product)).toEqual([]);
    await send(gallery, await aPhoto());
    const [file] = await filesOf(gallery.owner, gallery.product);
    first.resolve(undefined);
    await second;
    expect((await filesOf(gallery.owner, gallery.product))[0]).toBe(file);
  });
});

describe('An iPhone’s own format', () => {
  it('is told by its first bytes before it is sent', async () => {
    expect(await isHeic(new Blob([new Uint8Array(heic)]))).toBe(true);
    expect(await isHeic(await aPhoto())).toBe(false);
    expect(await isHeic(new Blob([]))).toBe(false);
  });
});
