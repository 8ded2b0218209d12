import { parseArgs } from 'node:util';
import { findAccountId, listAccounts } from '#src/domain/account/accounts.queries.server.ts';
import { createAccount } from '#src/domain/account/create-account.server.ts';
import { endRole, grantRole } from '#src/domain/account/grant-role.server.ts';
import { letInAgain } from '#src/domain/account/let-in-again.server.ts';
import { passwordProblem } from '#src/domain/account/password-rules.ts';
import { officeRoles, operator, type OfficeRole } from '#src/domain/actor/actor.ts';
import { makeToken } from '#src/platform/one-time-secret.server.ts';
import { checkedConfig } from './start/configuration.ts';
import { prepareDataFolder } from './start/data-folder.ts';
import { prepareDatabase } from './start/database.ts';
import { reason, run, StartProblem } from './start/problem.ts';

const usage = `Usage:
  npm run user -- create E-MAIL --name "NAME" [--role ROLE --office "OFFICE"] [--password-stdin]
      makes an account whose address counts as confirmed; without --password-stdin a password is drawn and shown once
  npm run user -- role E-MAIL|PHONE --grant ROLE --office "OFFICE" --reason "WHY"
  npm run user -- role E-MAIL|PHONE --take ROLE --reason "WHY"
  npm run user -- reset E-MAIL|PHONE
      signs the person out everywhere, forgets the second factor and gives a link to set the password anew (30 minutes)
  npm run user -- list [--role ROLE]
Roles: ${officeRoles.join(', ')}. The office is what records and the public read, e.g. "Disperindagkop UKM Kota Tangerang".`;

const problems = {
  not_allowed: 'The operator may not do that: this is a defect of the program.',
  not_an_email: 'That is not an e-mail address.',
  name_missing: 'The name is empty.',
  name_holds_nik: 'The name holds what looks like an NIK, which must not be stored.',
  email_taken: 'There is an account with this e-mail address already.',
  unknown_account: 'There is no account with this e-mail address or phone number.',
  office_missing: 'The office is empty.',
  reason_missing: 'The reason is empty.',
  holds_nik: 'The office or the reason holds what looks like an NIK, which must not be stored.',
  no_change: 'Nothing changed.',
};

// The operator's hand on accounts: there is no page for it, so that no account of the site can make an admin.
await run(async () => {
  const { order, words, given } = readOrder(process.argv.slice(2));
  const config = checkedConfig();
  prepareDataFolder(config);
  const database = await prepareDatabase(config);
  try {
    await order(words, given);
  } finally {
    database.$client.close();
  }
});

type Given = ReturnType<typeof options>['values'];
type Order = (words: string[], given: Given) => Promise<void>;

function options(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      role: { type: 'string' },
      office: { type: 'string' },
      grant: { type: 'string' },
      take: { type: 'string' },
      reason: { type: 'string' },
      'password-stdin': { type: 'boolean', default: false },
    },
  });
}

function readOrder(args: string[]): { order: Order; words: string[]; given: Given } {
  const orders: Record<string, { words: number; order: Order }> = {
    create: { words: 1, order: create },
    role: { words: 1, order: role },
    reset: { words: 1, order: reset },
    list: { words: 0, order: list },
  };
  try {
    const { values, positionals } = options(args);
    const [name = '', ...words] = positionals;
    const found = Object.hasOwn(orders, name) ? orders[name] : undefined;
    if (found?.words !== words.length) throw new StartProblem(usage);
    return { order: found.order, words, given: values };
  } catch (error) {
    throw error instanceof StartProblem ? error : new StartProblem(`${reason(error)}\n${usage}`);
  }
}

async function create([email = '']: string[], given: Given): Promise<void> {
  const { name, office } = given;
  if (name === undefined)
    throw new StartProblem(`--name is missing: how the person wants to be called.\n${usage}`);
  const asked =
    given.role === undefined ? undefined : { role: knownRole(given.role), name: needed(office, '--office') };
  const password = given['password-stdin'] ? await typedPassword([name, email]) : makeToken().slice(0, 20);
  const answer = await createAccount(operator, { name, email, password, office: asked });
  if (!answer.ok) throw new StartProblem(problems[answer.problem]);
  say(`The account ${email} is made${asked === undefined ? '' : ` with the role ${asked.role}`}.`);
  if (!given['password-stdin']) say(`Its password, shown only now: ${password}`);
}

async function role([who = '']: string[], given: Given): Promise<void> {
  const { grant, take, office, reason: why } = given;
  if ((grant === undefined) === (take === undefined)) {
    throw new StartProblem(`Say either --grant ROLE or --take ROLE.\n${usage}`);
  }
  const id = await accountOf(who);
  const because = needed(why, '--reason');
  const answer =
    grant === undefined
      ? await endRole(operator, id, { role: knownRole(take), reason: because })
      : await grantRole(operator, id, {
          role: knownRole(grant),
          office: needed(office, '--office'),
          reason: because,
        });
  if (!answer.ok) {
    const already = grant === undefined ? `${who} does not have this role.` : `${who} has this role already.`;
    throw new StartProblem(answer.problem === 'no_change' ? already : problems[answer.problem]);
  }
  say(grant === undefined ? `${who} is no longer ${String(take)}.` : `${who} is ${grant} now.`);
}

async function reset([who = '']: string[]): Promise<void> {
  const answer = await letInAgain(operator, await accountOf(who));
  if (!answer.ok) throw new StartProblem(problems[answer.problem]);
  say(`${who} is signed out everywhere and has no second factor any more.`);
  say(`Make sure who it is, then hand over this link, which works once within 30 minutes:\n${answer.link}`);
}

async function list(_: string[], given: Given): Promise<void> {
  const accounts = await listAccounts(operator, given.role === undefined ? undefined : knownRole(given.role));
  for (const { email, phone, name, roles, isConfirmed, hasSecondFactor } of accounts) {
    const notes = [
      ...roles,
      ...(isConfirmed ? [] : ['not confirmed']),
      ...(hasSecondFactor ? ['second factor'] : []),
    ];
    say([email ?? phone ?? '', name, notes.join(', ')].join('\t'));
  }
  process.stderr.write(`${accounts.length} accounts\n`);
}

async function accountOf(who: string): Promise<string> {
  const id = await findAccountId(operator, who);
  if (id === undefined) throw new StartProblem(problems.unknown_account);
  return id;
}

function knownRole(name: string | undefined): OfficeRole {
  const known = officeRoles.find((each) => each === name);
  if (known === undefined)
    throw new StartProblem(`${String(name)} is not a role. Roles: ${officeRoles.join(', ')}.`);
  return known;
}

function needed(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new StartProblem(`${option} is missing.\n${usage}`);
  return value;
}

/** From standard input and not from the command line, which every user of the machine can read. */
async function typedPassword(known: string[]): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password (it is shown while you type), then Enter: ');
  let typed = '';
  for await (const chunk of process.stdin) {
    typed += String(chunk);
    if (typed.includes('\n')) break;
  }
  const password = typed.split('\n', 1)[0]?.replace(/\r$/, '') ?? '';
  const problem = passwordProblem(password, known);
  if (problem === 'too_short') throw new StartProblem('The password needs at least 10 characters.');
  if (problem === 'too_long') throw new StartProblem('The password may have at most 200 characters.');
  if (problem === 'obvious') throw new StartProblem('The password is easy to guess: choose another one.');
  return password;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
