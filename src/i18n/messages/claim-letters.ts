import type { ClaimKind, VerificationDecision } from '#src/domain/claim/claim.ts';
import type { ExpiringClaim } from '#src/domain/claim/reminder.ts';
import { formatDay } from '../format.ts';
import { claim } from './claim.ts';
import { claimEdit } from './claim-edit.ts';
import type { LetterText } from './mail.ts';

/** What a claim that ends is called where its owner's own words have no place (letters). */
export function plainClaimName(subject: ExpiringClaim['subject']): string {
  switch (subject.kind) {
    case 'certificate':
      return `Sertifikat ${subject.shortName}`;
    case 'ip_right':
      return claim.id.rightKind[subject.rightKind];
    case 'graduation':
      return `Pelatihan ${subject.programmeName}`;
    case 'business_id':
      return claim.id.permitDeclared[subject.idKind];
  }
}

/** The letter to owners whose claims end soon. Indonesian only (docs/decisions/0013). */
export function expiryLetter(claims: readonly ExpiringClaim[], link: string): LetterText {
  const lines = claims.map(({ subject, endsOn, daysLeft, ends }) => {
    const what = ends === 'document' ? 'berakhir' : 'perlu diperiksa ulang sebelum';
    return `- ${plainClaimName(subject)}: ${what} ${formatDay(endsOn, 'id')} (${inDays(daysLeft)})`;
  });
  return {
    subject: 'Izin atau sertifikat Anda di Etalase segera berakhir',
    text: [
      'Halo,',
      'Yang ini segera berakhir. Sesudah tanggalnya, tandanya tidak tampil lagi di Etalase:',
      lines.join('\n'),
      `Langkah berikutnya ada di sini:\n${link}`,
      'Etalase, etalase UMKM Tangerang',
    ].join('\n\n'),
  };
}

const outcomes: Record<VerificationDecision, string> = {
  verified: 'Hasilnya: terverifikasi. Tandanya tampil di halaman usaha Anda.',
  needs_correction: 'Hasilnya: perlu perbaikan. Baca catatan petugas, perbaiki, lalu ajukan lagi.',
  refused: 'Hasilnya: ditolak. Alasannya ada di halaman datanya.',
};

/** The letter to owners that an officer has decided about a claim; what the officer wrote stands on the page only. */
export function decisionLetter(kind: ClaimKind, decision: VerificationDecision, link: string): LetterText {
  return {
    subject: 'Data usaha Anda di Etalase sudah diperiksa petugas',
    text: [
      'Halo,',
      `Petugas sudah memeriksa data Anda (${claimEdit.kinds[kind]}).`,
      outcomes[decision],
      `Lihat di sini:\n${link}`,
      'Etalase, etalase UMKM Tangerang',
    ].join('\n\n'),
  };
}

function inDays(days: number): string {
  return days === 0 ? 'hari ini' : `${days} hari lagi`;
}
