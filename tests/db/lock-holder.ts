import { DatabaseSync } from 'node:sqlite';

// Another program, with another SQLite, that holds the right to write from its start until it is told to end.
const database = new DatabaseSync(process.argv[2] ?? '');
database.exec(`begin immediate; insert into noticed values ('they')`);
process.send?.('held');
process.once('message', () => {
  database.exec('commit');
  database.close();
  process.disconnect();
});
