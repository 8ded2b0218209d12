/** What is wrong with a field, as a sentence. */
export interface FieldProblem {
  /** The field's name, which is also its id on the page. */
  field: string;
  message: string;
  /** The field's label, where the sentence does not say by itself which field it is about. */
  label?: string | undefined;
}

/** What was typed into a form, by the names of its fields; a field that may come several times has a list. */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** The answer to a form: done, or what to mend with everything that was typed, so that the page can show it again. */
export type FormAnswer<Done extends object = object> =
  ({ ok: true } & Done) | { ok: false; problems: FieldProblem[]; typed: Typed };

/** No form here has longer texts; what is longer is cut before it is looked at, and then found too long. */
const longest = 50_000;

/** No form here has more fields; those of a flood are not looked at. */
const most = 10_000;

/** The texts of a form that was sent, without files and without passwords, which are never sent back. */
export function typedIn(form: FormData): Typed {
  const typed = new Map<string, string[]>();
  for (const [name, value] of form.entries().take(most)) {
    // Answers are sent on by a library that refuses an object with this name in it.
    if (typeof value !== 'string' || name === '__proto__' || /password|sandi/i.test(name)) continue;
    const texts = typed.get(name) ?? [];
    texts.push(value.slice(0, longest));
    typed.set(name, texts);
  }
  return Object.fromEntries(typed);
}

/** What was typed into a field that comes once; empty when it did not come. */
export function typedText(typed: Typed, name: string): string {
  return typed[name]?.[0] ?? '';
}

/** Problems as the summary of errors lists them: it stands far above its fields, so it names them. */
export function summaryOf(problems: readonly FieldProblem[]): { fieldId: string; message: string }[] {
  return problems.map(({ field, message, label }) => ({
    fieldId: field,
    message: label === undefined ? message : `${label}: ${message}`,
  }));
}

/** The labels of a form by the names of its fields; both are given by what the fields mean. */
export function labelsOf<Meaning extends string>(
  fields: Readonly<Record<Meaning, string>>,
  labels: Readonly<Record<NoInfer<Meaning>, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (Object.keys(fields) as Meaning[]).map((meaning) => [fields[meaning], labels[meaning]]),
  );
}

/** The first problem of a field. */
export function problemOf(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}
