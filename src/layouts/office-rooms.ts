import type { Actor } from '#src/domain/actor/actor.ts';
import { mayReadAudit } from '#src/domain/audit/audit.policy.ts';
import { mayReadDashboard } from '#src/domain/dashboard/dashboard.policy.ts';
import { mayUseClaimDesk } from '#src/domain/desk/desk.policy.ts';
import { mayIssueCodes } from '#src/domain/member/claim-code.policy.ts';
import { mayDecideChanges, mayKeepRules } from '#src/domain/moderation/moderation.policy.ts';
import { mayKeepProgrammes, mayReadProgrammes } from '#src/domain/programme/programme.policy.ts';
import { mayDecideRegistrations } from '#src/domain/registration/registration.policy.ts';
import { mayReadReports } from '#src/domain/report/report.policy.ts';
import { mayTeachWords } from '#src/domain/search-word/search-word.policy.ts';
import { mayUseShortlists } from '#src/domain/shortlist/shortlist.policy.ts';
import { mayKeepSupport } from '#src/domain/support/support.policy.ts';
import { maySuspend } from '#src/domain/suspension/suspension.policy.ts';
import type { office } from '#src/i18n/messages/office.ts';
import { paths } from '#src/paths.ts';

export type OfficeRoom = keyof typeof office.rooms;
export type OfficeSection = keyof typeof office.sections;

/** A page of the officers' area: where it is and who works there. The page itself asks again. */
interface Place {
  section: OfficeSection;
  href: string;
  mayUse: (actor: Actor) => boolean;
}

const place = (section: OfficeSection, address: string | undefined, mayUse: Place['mayUse']): Place => ({
  section,
  href: paths.officers(address),
  mayUse,
});

const anybody = () => true;

const rooms: Record<OfficeRoom, readonly Place[]> = {
  desk: [
    place('queue', undefined, anybody),
    place('claims', 'klaim', mayUseClaimDesk),
    place('registrations', 'pendaftaran', mayDecideRegistrations),
    place('changes', 'perubahan', mayDecideChanges),
    place('reports', 'laporan', mayReadReports),
    place('suspensions', 'penangguhan', maySuspend),
    place('duplicates', 'kembar', mayDecideRegistrations),
  ],
  programmes: [
    place('programmes', 'program', mayReadProgrammes),
    place('mentoring', 'pendampingan', mayKeepSupport),
    place('supports', 'bantuan', mayKeepSupport),
    place('groups', 'kelompok', mayKeepSupport),
    place('instructors', 'instruktur', mayKeepProgrammes),
  ],
  promotion: [
    place('shortlists', 'daftar-pendek', mayUseShortlists),
    place('events', 'acara', mayKeepSupport),
  ],
  dashboard: [place('dashboard', 'dasbor', mayReadDashboard)],
  settings: [
    place('codes', 'kode', mayIssueCodes),
    place('rules', 'aturan', mayKeepRules),
    place('reasons', 'alasan', mayKeepRules),
    place('searches', 'pencarian', mayTeachWords),
    place('audit', 'audit', mayReadAudit),
  ],
};

const roomNames = Object.keys(rooms) as OfficeRoom[];

/** The rooms that somebody may enter, each with the pages there that are theirs. */
export function officeRooms(
  actor: Actor,
): { room: OfficeRoom; places: Place[]; has: (section: OfficeSection) => boolean }[] {
  return roomNames
    .map((room) => {
      const places = rooms[room].filter(({ mayUse }) => mayUse(actor));
      return {
        room,
        places,
        has: (section: OfficeSection) => places.some((each) => each.section === section),
      };
    })
    .filter(({ places }) => places.length > 0);
}
