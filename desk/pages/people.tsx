import { MINUTE_MS } from '@/lib/domain/instant';
import { english } from '@/lib/format/english';
import { machineNow } from '@/lib/process/clock';
import type { Desk } from '../desk';
import type { Ways } from '../http/sign-in';
import { isOperator } from '../may';
import type { Person } from '../people';
import type { Passkey } from '../sign-in/passkeys';
import type { Session } from '../sign-in/sessions';
import { words } from '../words';

interface Props {
  desk: Desk;
  /** Of whoever asks. */
  session: Session;
  ways: Ways;
}

/** Who is signed in, and who may: of oneself; of everybody for an operator. */
export function PeoplePage({ desk, session, ways }: Props) {
  const { person } = session;
  const isMine = (name: string) => isOperator(person) || name === person.name;
  const sessions = ways.sessions.all(machineNow()).filter((each) => isMine(each.person.name));
  const people = desk.settings.people.filter(({ name }) => isMine(name));
  const { title, signedIn, all, another } = words.people;
  return (
    <div className="page">
      <h1>{title}</h1>
      <section>
        <h2>{signedIn}</h2>
        <ul className="list">
          {sessions.map((each) => (
            <SessionItem key={each.id} session={each} isThis={each.id === session.id} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{all}</h2>
        <ul className="list">
          {people.map((each) => (
            <PersonItem key={each.name} person={each} passkeys={ways.passkeys?.all()} desk={desk} by={person} />
          ))}
        </ul>
        {ways.passkeys && (
          <p>
            <a href="/passkey">{another}</a>
          </p>
        )}
      </section>
    </div>
  );
}

function SessionItem({ session, isThis }: { session: Session; isThis: boolean }) {
  const { id, person, usedAt, isForPasskey } = session;
  const { yours, used, forPasskey, end, endOf } = words.people;
  const said = [
    ...(isThis ? [yours] : []),
    ...(isForPasskey ? [forPasskey] : []),
    used(Math.floor((machineNow() - usedAt) / MINUTE_MS)),
  ];
  return (
    <li>
      <p className="when">{said.join(', ')}</p>
      <b>{person.name}</b>
      <form className="acts" action="/people/end" method="post">
        <input type="hidden" name="id" value={id} />
        <button type="submit">
          {end}
          <span className="hide">{endOf(person.name)}</span>
        </button>
      </form>
    </li>
  );
}

interface PersonProps {
  person: Person;
  /** Of everybody; undefined where people sign in without. */
  passkeys: readonly Passkey[] | undefined;
  desk: Desk;
  /** Who sees the page. */
  by: Person;
}

function PersonItem({ person: { name, roles }, passkeys, desk, by }: PersonProps) {
  const own = passkeys?.filter(({ person }) => person === name);
  const { noPasskey, newLink, linkFor } = words.people;
  return (
    <li>
      <p className="when">{words.role(roles)}</p>
      <div>
        <b>{name}</b>
        {own?.length === 0 && <p className="hint">{noPasskey}</p>}
        {own?.map((passkey) => (
          <PasskeyItem key={passkey.id} passkey={passkey} zone={desk.company.timeZone} />
        ))}
      </div>
      {isOperator(by) && desk.settings.signIn.by !== 'openid' && (
        <form className="acts" action="/people/link" method="post">
          <input type="hidden" name="name" value={name} />
          <button type="submit">
            {newLink}
            <span className="hide">{linkFor(name)}</span>
          </button>
        </form>
      )}
    </li>
  );
}

function PasskeyItem({ passkey: { id, person, madeAt }, zone }: { passkey: Passkey; zone: string }) {
  const { madeOn, remove, removeOf } = words.people;
  return (
    <form className="acts" action="/people/remove-passkey" method="post">
      <input type="hidden" name="id" value={id} />
      <span>
        {madeOn} {english.shortDay(madeAt, zone)}
      </span>
      <button type="submit">
        {remove}
        <span className="hide">{removeOf(person)}</span>
      </button>
    </form>
  );
}

/** A link that lets somebody in, shown once. */
export function LinkPage({ name, address }: { name: string; address: string }) {
  const { title, text, back } = words.people.link;
  return (
    <div className="page">
      <h1>{title(name)}</h1>
      <p>{text}</p>
      <p>
        <code className="code">{address}</code>
      </p>
      <p>
        <a href="/people">{back}</a>
      </p>
    </div>
  );
}
