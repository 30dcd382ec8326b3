import type { Database } from './database';

/** Every table, those that others refer to first. */
export const TABLES = [
  'schema_steps',
  'facts',
  'people',
  'event_reminders',
  'confirmations',
  'notices',
  'seen',
  'renderings',
  'deliveries',
  'senders',
];

const CHOICE = `
  releases boolean not null,
  events boolean not null,
  reminders boolean not null,
  documents boolean not null,
  frequency text not null check (frequency in ('now', 'daily', 'weekly')),
  language text not null`;

// Instants are epoch milliseconds. A step that has been released is never changed: write the next one.
const STEPS = [
  `
create table facts (name text primary key, value text not null);

create table people (
  id text primary key,
  address text not null unique,
  domain text not null,
  state text not null check (state in ('unconfirmed', 'active', 'ended', 'suppressed')),
  ${CHOICE},
  link_hash text not null unique,
  signed_up_at bigint not null,
  asked_at bigint not null,
  confirmed_at bigint,
  ended_at bigint,
  ended_how text,
  without text not null default ''
);
create index people_of_state on people (state, id);

create table event_reminders (
  person text not null references people (id) on delete cascade,
  event text not null,
  primary key (person, event)
);
create index reminders_of_event on event_reminders (event, person);

create table confirmations (
  id text primary key,
  token_hash text not null unique,
  person text not null references people (id) on delete cascade,
  ${CHOICE},
  event text,
  asked_at bigint not null,
  expires_at bigint not null,
  without text not null default ''
);
create index confirmations_of_person on confirmations (person);

create table notices (
  id text primary key,
  kind text not null,
  topic text not null,
  event text,
  at bigint not null,
  fanned_to text not null default '',
  is_fanned_out boolean not null default false,
  category text
);
create index notices_by_time on notices (at);

create table seen (id text primary key);

create table renderings (
  id text primary key,
  notice text not null references notices (id) on delete cascade,
  letter text not null,
  made_at bigint not null
);

create table deliveries (
  id text primary key,
  notice text references notices (id) on delete cascade,
  confirmation text references confirmations (id) on delete cascade,
  person text not null references people (id) on delete cascade,
  state text not null check (state in ('queued', 'claimed', 'sent', 'failed', 'dropped')),
  due_at bigint not null,
  queued_at bigint not null,
  attempts integer not null default 0,
  rendering text references renderings (id),
  sender text,
  failure text,
  sent_at bigint,
  unique (notice, person)
);
create index deliveries_due on deliveries (due_at, id) where state = 'queued';
create index deliveries_claimed on deliveries (sender) where state = 'claimed';
create index deliveries_of_person on deliveries (person);

create table senders (id text primary key, beat_at bigint not null);
`,
];

/** Any number: with it, processes that start at once take turns. */
const LOCK = 7_263_481;

/** Brings the tables up to date. */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async ({ query }) => {
    await query(`select pg_advisory_xact_lock(${LOCK})`);
    await query('create table if not exists schema_steps (step integer primary key)');
    const [done] = await query<{ count: number }>('select count(*) as count from schema_steps', []);
    for (const [index, step] of STEPS.entries()) {
      if (index < (done?.count ?? 0)) continue;
      await query(step);
      await query('insert into schema_steps values ($1)', [index + 1]);
    }
  });
}
