import { expect, it } from 'vitest';
import { pageWindow } from '#src/components/ui/page-window.ts';

it('shows every page of a short list', () => {
  expect(pageWindow(1, 1)).toEqual([1]);
  expect(pageWindow(2, 3)).toEqual([1, 2, 3]);
});

it('shows the ends and the neighbours of a long list, and marks what it skips', () => {
  expect(pageWindow(7, 40)).toEqual([1, undefined, 6, 7, 8, undefined, 40]);
  expect(pageWindow(1, 40)).toEqual([1, 2, undefined, 40]);
  expect(pageWindow(40, 40)).toEqual([1, undefined, 39, 40]);
});

it('does not skip a single page: its number needs no more room than the dots', () => {
  expect(pageWindow(4, 40)).toEqual([1, 2, 3, 4, 5, undefined, 40]);
  expect(pageWindow(37, 40)).toEqual([1, undefined, 36, 37, 38, 39, 40]);
});
