import { describe, expect, it } from 'vitest';
import { idIn, noticeIn, sentProblems } from '#src/components/photo/own-photo-view.ts';
import { photoPlaceProblems } from '#src/domain/photo/photo-place.ts';
import { photoProblems } from '#src/domain/photo/photo.ts';
import { uploadProblems } from '#src/domain/upload/upload.ts';
import { ownPhotoSentence } from '#src/i18n/messages/photo-edit.ts';

describe('The page of photos', () => {
  it('says only what is in its dictionary, whatever an address asks for', () => {
    const notice = (query: string) => noticeIn(new URL(`http://localhost/kelola/a/profil/foto${query}`));
    expect(notice('?pesan=ditambah')).toBe('Foto ditambahkan.');
    for (const query of ['', '?pesan=', '?pesan=constructor', '?pesan=Anda+menang'])
      expect(notice(query)).toBeUndefined();
  });

  it('takes nothing for a number that is none', () => {
    expect(idIn('12')).toBe(12);
    for (const text of [undefined, '', '0', '-1', '1e3', '1.5', '99999999999999', 'a'])
      expect(idIn(text)).toBeUndefined();
  });

  it('names each photo of a plain form that was refused, and says when none came', () => {
    const refused = [{ name: 'a.heic', problem: 'is_heic' as const }];
    expect(sentProblems({ refused })[0]?.message).toMatch(/^“a\.heic” berformat HEIC/);
    expect(sentProblems({ refused: [] })[0]?.message).toBe('Belum ada foto yang dipilih.');
    expect(sentProblems(undefined)[0]?.message).toMatch(/^Kirimannya terputus/);
  });

  it('has a sentence for every problem', () => {
    for (const problem of [...photoProblems, ...photoPlaceProblems, ...uploadProblems])
      expect(ownPhotoSentence(problem, 'a.jpg')).toMatch(/\.$/);
  });
});
