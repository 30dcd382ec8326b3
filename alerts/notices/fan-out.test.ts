import { DATABASES, test } from '@/testing/stores';
import { expect } from '@/testing/unit';
import { fanOutSome } from './fan-out';

const AT = Date.parse('2012-01-20T15:00:00Z');

for (const name of DATABASES) {
  test(`${name}: a release goes to nobody who does not want its category`, async ({ openEmpty }) => {
    const { database } = await openEmpty(name);
    for (const [id, without] of [
      ['all', ''],
      ['some', 'notices results'],
      ['other', 'notices-of-meetings'],
    ]) {
      await database.query(
        `insert into people values ($1, $1, 'example.com', 'active', true, true, true, true, 'now', 'en', $1, 1, 1, 1)`,
        [id ?? ''],
      );
      await database.query('update people set without = $2 where id = $1', [id ?? '', without ?? '']);
    }
    const note = (id: string, category: string | null) =>
      database.query('insert into notices (id, kind, topic, at, category) values ($1, $2, $3, $4, $5)', [
        id,
        'release',
        'releases',
        AT,
        category,
      ]);
    await note('of no category', null);
    await note('a notice', 'notices');
    while (await fanOutSome(database));
    const told = await database.query('select notice, person from deliveries order by notice, person', []);
    expect(told).toEqual([
      { notice: 'a notice', person: 'all' },
      { notice: 'a notice', person: 'other' },
      { notice: 'of no category', person: 'all' },
      { notice: 'of no category', person: 'other' },
      { notice: 'of no category', person: 'some' },
    ]);
  });
}
