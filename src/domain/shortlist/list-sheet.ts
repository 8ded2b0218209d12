/** A sheet of a shortlist's workbook. */
export type ListSheet = {
  name: string;
  columns: { width: number; format: 'text' | 'whole' }[];
  headings: string[];
  rows: (string | number | null)[][];
};
