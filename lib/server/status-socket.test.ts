import { once } from 'node:events';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { test as base } from '@/testing/present';
import { recordingRenderer } from '@/testing/renders';
import { askStatus, statusSocket } from '@/testing/status';
import { expect } from '@/testing/unit';
import { Health } from './health';
import { Site } from './site';
import { openStatusSocket } from './status-socket';

const test = base.extend<{ open: (path: string) => Promise<() => Promise<unknown>> }>({
  open: async ({ present }, use) => {
    present.setTo('2012-01-20T15:00:00Z');
    const servers: Awaited<ReturnType<typeof openStatusSocket>>[] = [];
    await use(async (path) => {
      const server = await openStatusSocket(path, new Health(new Site(recordingRenderer().render)));
      servers.push(server);
      return () => once(server.close(), 'close');
    });
    for (const server of servers) if (server.listening) server.close();
  },
});

test('the owner is told in full what is held back, and why', async ({ open, present }) => {
  const socket = statusSocket();
  await open(socket);
  expect(await askStatus(socket)).toEqual({ status: 'ok', heldBack: [], problems: [], warnings: [] });
  present.content
    .write('releases/staged.mdx', '---\nid: staged\ntitle: "TODO: Siskin"\npublishAt: 2112-01-01T08:00\n---\n')
    .write('releases/Notes.docx', 'Notes')
    .write(
      'releases/other.mdx',
      '---\nid: other\ntitle: Other\npublishedOn: 2012-01-18\n---\n\n[It](/releases/gone)\n',
    );
  present.reload();
  expect(await askStatus(socket)).toMatchObject({
    heldBack: [
      {
        path: 'releases/other.mdx',
        served: 'nothing',
        problems: [{ file: 'releases/other.mdx', rule: 'link-target' }],
      },
      { path: 'releases/staged.mdx', problems: [{ rule: 'still-to-decide', found: 'still to be decided: Siskin' }] },
    ],
    problems: [{ file: 'releases/Notes.docx', rule: 'file-name' }],
  });
});

test('only the owner can connect, and nothing is left of it', async ({ open }) => {
  const socket = statusSocket();
  const umask = process.umask(0);
  const close = await open(socket).finally(() => process.umask(umask));
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  await close();
  expect(existsSync(socket)).toBe(false);
});

test('a socket that a killed process left is replaced, one in use is not', async ({ open }) => {
  const socket = statusSocket();
  writeFileSync(socket, '');
  await open(socket);
  await expect(open(socket)).rejects.toThrow(`STATUS_SOCKET="${socket}": another process listens there.`);
  expect(await askStatus(socket)).toMatchObject({ status: 'ok' });
});
