import Libsql from 'libsql';

type Connection = Libsql.Database;
type Statement = Libsql.Statement;
type Prepare = (this: Connection, text: string) => Statement;
/** The built site and the scripts around it are separate module graphs in one process: what is kept hangs on the method. */
type Keeping = Prepare & { forget?: () => void };

/** So many texts for each connection; beyond that all are dropped, since a bulk load has a text for each length. */
const most = 200;

/** After these a statement that was prepared before would still name the old columns. */
const changesSchema = /^\s*(?:alter|create|drop)\b/i;

/**
 * Lets each connection keep the statements that it has prepared. libSQL's client prepares anew for every execution, which
 * was 13 % of the work of a search page (docs/decisions/0002), and lets nobody at the connections that it makes.
 */
export function keepStatements(): void {
  const prototype = Libsql.prototype as { prepare: Keeping };
  const { prepare } = prototype;
  if (prepare.forget !== undefined) return;
  let kept = new WeakMap<Connection, Map<string, Statement>>();
  const forget = () => {
    kept = new WeakMap();
  };
  const keeping: Prepare = function (text) {
    if (changesSchema.test(text)) {
      forget();
      return prepare.call(this, text);
    }
    const ours = kept.get(this) ?? new Map<string, Statement>();
    const known = ours.get(text);
    if (known !== undefined) return known;
    const statement = prepare.call(this, text);
    if (ours.size >= most) ours.clear();
    kept.set(this, ours.set(text, statement));
    return statement;
  };
  prototype.prepare = Object.assign(keeping, { forget });
}

/** Drops all of them: after a failure a statement may be left halfway. */
export function forgetStatements(): void {
  (Libsql.prototype as { prepare: Keeping }).prepare.forget?.();
}
