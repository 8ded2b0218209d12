import { typedText, type Typed } from '#src/domain/form/form-answer.ts';
import { readRupiah } from '#src/domain/money/rupiah.ts';

/** Sales of a year, capital without land and buildings (whole rupiah), and workers; null where it was not told. */
export interface Figures {
  annualSales: number | null;
  capital: number | null;
  workers: number | null;
}

export type FiguresProblem = 'not_money' | 'not_a_number';

/** Reads the form of figures. */
export function readFigures(
  typed: Typed,
): { ok: true; figures: Figures } | { ok: false; problems: { field: string; problem: FiguresProblem }[] } {
  const problems: { field: string; problem: FiguresProblem }[] = [];
  const money = (field: string): number | null => {
    const text = typedText(typed, field).trim();
    if (text === '') return null;
    const read = readRupiah(text);
    if (!read.ok) problems.push({ field, problem: 'not_money' });
    return read.ok ? read.rupiah : null;
  };
  const workersText = typedText(typed, 'workers').trim();
  const isCount = /^\d{1,6}$/.test(workersText);
  if (workersText !== '' && !isCount) problems.push({ field: 'workers', problem: 'not_a_number' });
  const figures = {
    annualSales: money('annualSales'),
    capital: money('capital'),
    workers: isCount ? Number(workersText) : null,
  };
  return problems.length > 0 ? { ok: false, problems } : { ok: true, figures };
}
