import { holdsNik } from '#src/domain/import/nik.ts';

/** How an appeal was answered; `withdrawn` by its owner. */
export type AppealDecision = 'lifted' | 'upheld' | 'withdrawn';

/** What an owner says against a suspension, and the answer. */
export type Appeal = {
  id: number;
  text: string;
  appealedAt: string;
  decision: AppealDecision | null;
  decidedBy: string | null;
  decidedAt: string | null;
  answer: string | null;
};

/** That an UMKM, or one of its products, is out of the window, or was. */
export type Suspension = {
  id: number;
  enterprise: { id: number; slug: string; name: string };
  /** Null when the whole UMKM is suspended. */
  product: { id: number; slug: string; name: string } | null;
  /** What its owner reads. */
  reason: string;
  /** An office; never a private person's name. */
  suspendedBy: string;
  suspendedAt: string;
  endedAt: string | null;
  endedBy: string | null;
  endReason: string | null;
  /** The last one first. */
  appeals: Appeal[];
};

/** What to take out of the window: a whole UMKM, or one product. */
export type SuspensionSubject = { enterpriseId: number } | { productId: number };

/** A reason is a sentence: a word alone tells its owner nothing that they could mend. */
export const shortestReason = 10;
export const longestReason = 1000;
export const longestAppeal = 2000;

export type TextProblem = 'text_missing' | 'text_too_short' | 'text_too_long' | 'text_holds_nik';

/** What is wrong with a reason or an answer, if anything. */
export function reasonProblem(text: string): TextProblem | undefined {
  if (text === '') return 'text_missing';
  if (text.length < shortestReason) return 'text_too_short';
  if (text.length > longestReason) return 'text_too_long';
  return holdsNik(text) ? 'text_holds_nik' : undefined;
}

/** What is wrong with the text of an appeal, if anything. */
export function appealProblem(text: string): TextProblem | undefined {
  if (text === '') return 'text_missing';
  if (text.length > longestAppeal) return 'text_too_long';
  return holdsNik(text) ? 'text_holds_nik' : undefined;
}

/** The appeal that waits for an answer. */
export function waitingAppeal({ appeals }: Suspension): Appeal | undefined {
  return appeals.find(({ decision }) => decision === null);
}

/** The choices of the officers' list, as its address says them. */
export const suspensionStates = ['berlaku', 'keberatan', 'selesai', 'semua'] as const;
export type SuspensionState = (typeof suspensionStates)[number];
export const suspendedKinds = ['umkm', 'produk'] as const;
export type SuspendedKind = (typeof suspendedKinds)[number];

export type SuspensionFilter = { state: SuspensionState; kind: SuspendedKind | undefined; q: string };

export const suspensionsPerPage = 20;

/** What the address of the list asks for; what nobody knows is passed over. */
export function readSuspensionFilter(params: URLSearchParams): SuspensionFilter {
  return {
    state: suspensionStates.find((known) => known === params.get('status')) ?? 'berlaku',
    kind: suspendedKinds.find((known) => known === params.get('jenis')),
    q: (params.get('q') ?? '').trim().slice(0, 100),
  };
}
