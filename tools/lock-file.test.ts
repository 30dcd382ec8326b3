import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@/testing/unit';

interface LockedPackage {
  resolved?: string;
  integrity?: string;
  link?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

test('every package that is installed is known by the hash of its bytes', () => {
  const installed = Object.entries(packages).filter(([path, { link }]) => path && !link && existsSync(path));
  expect(installed.length).toBeGreaterThan(100);
  const without = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
  expect(without.map(([path]) => path)).toEqual([]);
});

test('what is not installed here, for other systems, has its hash too', () => {
  const others = Object.entries(packages).filter(([path, { link }]) => path && !link && !existsSync(path));
  expect(others.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
});
