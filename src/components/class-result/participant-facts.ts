import { attendanceWords } from './class-result-page.ts';
import type { CellView, ColumnView, FactView } from '#src/components/ui/view.ts';
import type { ParticipantStory } from '#src/domain/result/participant-story.ts';
import { formatDay } from '#src/i18n/format.ts';
import { classResults } from '#src/i18n/messages/class-results.ts';

const t = classResults.person;
type Rows = Record<string, CellView>[];
type Table = { columns: ColumnView[]; rows: Rows };

const day = (value: string | null) => (value === null ? t.unknown : formatDay(value, 'id'));
const scoreOf = (score: number | null) => (score === null ? t.unknown : String(score));
/** A row that another one has replaced stays in sight and says so. */
const marked = (text: string, stands: boolean): CellView => (stands ? text : { text, note: t.superseded });

/** Who it is, for who keeps the class. */
export function participantFacts(story: ParticipantStory, cohort: string): FactView[] {
  const { enterprise, missing } = story;
  const known: [string, string | null][] = [
    [t.facts.businessName, story.businessName],
    [t.facts.phone, story.phone],
    [t.facts.kelurahan, story.kelurahan],
    [t.facts.appliedOn, story.appliedOn === null ? null : formatDay(story.appliedOn, 'id')],
  ];
  return [
    { label: t.facts.cohort, value: cohort },
    {
      label: t.facts.enterprise,
      value: enterprise?.name ?? classResults.noEnterprise,
      note: missing === null ? undefined : classResults.missing.reasons[missing],
    },
    ...known.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])),
  ];
}

/** What the interviews came to. */
export function selectionTable({ selections }: ParticipantStory): Table {
  return {
    columns: [
      { key: 'outcome', label: t.outcome },
      { key: 'on', label: t.interviewed },
      { key: 'score', label: classResults.score, isNumber: true },
      { key: 'by', label: t.decidedBy },
      { key: 'note', label: t.note },
    ],
    rows: selections.map(({ outcome, interviewedOn, score, note, decidedBy, stands }) => ({
      outcome: marked(classResults.selections[outcome], stands),
      on: day(interviewedOn),
      score: scoreOf(score),
      by: decidedBy,
      note: note ?? t.unknown,
    })),
  };
}

/** Which meetings somebody came to, and how many in all. */
export function attendanceTable({ meetings }: ParticipantStory): Table & { summary: string } {
  const present = meetings.filter(({ presence }) => presence === 'present').length;
  return {
    summary: attendanceWords({ present, meetings: meetings.length }),
    columns: [
      { key: 'topic', label: t.meeting },
      { key: 'on', label: t.heldOn },
      { key: 'presence', label: t.presence },
    ],
    rows: meetings.map(({ heldOn, topic, presence }) => ({
      topic,
      on: day(heldOn),
      presence: presence === null ? t.notNoted : t.presences[presence],
    })),
  };
}

/** How the class ended for somebody, with what was recorded before. */
export function resultTable({ results }: ParticipantStory): Table {
  return {
    columns: [
      { key: 'result', label: classResults.result },
      { key: 'score', label: classResults.score, isNumber: true },
      { key: 'on', label: classResults.day },
      { key: 'by', label: t.decidedBy },
    ],
    rows: results.map(({ result, score, decidedOn, decidedBy, stands, hasGraduation }) => ({
      result:
        stands && hasGraduation
          ? { text: classResults.results[result], note: t.opens }
          : marked(classResults.results[result], stands),
      score: scoreOf(score),
      on: day(decidedOn),
      by: decidedBy,
    })),
  };
}
