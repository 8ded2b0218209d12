import { describe, expect, it } from 'vitest';
import { countBroken, fingerprint, recall, remember } from '#src/components/photo/sending-memory.ts';

/** A browser's store in memory. */
function aStore(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  } as unknown as Storage;
}

const file = { name: 'IMG_1.jpg', size: 3000, lastModified: 17 };
const hour = 3_600_000;

describe('What a browser remembers of an upload', () => {
  it('is its number, by the place and the file, until it is over', () => {
    const store = aStore();
    const print = fingerprint('/kelola/a#1', file);
    remember(store, print, 'nomor', 0);
    expect(recall(store, print, hour)).toBe('nomor');
    expect(recall(store, fingerprint('/kelola/a#2', file), hour)).toBeUndefined();
    expect(recall(store, fingerprint('/kelola/a#1', { ...file, size: 3001 }), hour)).toBeUndefined();
    expect([countBroken(store, '/kelola/a#1', hour), countBroken(store, '/kelola/a', hour)]).toEqual([1, 0]);
    remember(store, print, undefined, hour);
    expect(countBroken(store, '/kelola/a#1', hour)).toBe(0);
  });

  it('lasts no longer than the server keeps the pieces', () => {
    const store = aStore();
    const print = fingerprint('/kelola/a#1', file);
    remember(store, print, 'nomor', 0);
    expect(recall(store, print, 24 * hour)).toBeUndefined();
  });

  it('is nothing where the store is full, closed or holds something else', () => {
    const closed = {
      getItem: () => 'bukan JSON',
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    } as unknown as Storage;
    expect(() => {
      remember(closed, 'x', 'nomor', 0);
    }).not.toThrow();
    expect(recall(closed, 'x', 0)).toBeUndefined();
  });
});
