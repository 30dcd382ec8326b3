import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problem';
import { signatureOf } from './signature';

/** Begins the signature of a file that is read from the withdrawal list instead of the content directory. */
const LISTED = 'withdrawn ';

/** True if a file is read from the withdrawal list. */
export function isListed(signature: string): boolean {
  return signature.startsWith(LISTED);
}

/** The signature of the file itself, wherever it is read. */
export function ownSignature(signature: string): string {
  return isListed(signature) ? signature.slice(LISTED.length) : signature;
}

/** What is changed of a scan. */
interface Found {
  files: Map<string, string>;
  problems: Problem[];
}

/**
 * Puts the files of the withdrawal list in the place of those of the same name in the content directory, whatever these say:
 * the second way to take something back, where the content directory cannot be written. See docs/content.md.
 * @param directory absolute path; it need not be there
 */
export function addWithdrawals(scan: Found, directory: string): void {
  for (const folder of ['releases', 'events']) {
    for (const name of namesIn(join(/* turbopackIgnore: true */ directory, folder), scan)) {
      const file = join(/* turbopackIgnore: true */ directory, folder, name);
      const stat = statSync(/* turbopackIgnore: true */ file, { bigint: true, throwIfNoEntry: false });
      if (stat?.isFile()) scan.files.set(`${folder}/${name}`, `${LISTED}${signatureOf(stat)}`);
    }
  }
}

function namesIn(folder: string, { problems }: Found): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder).filter((name) => /^[a-z0-9]+(-[a-z0-9]+)*\.mdx$/.test(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return [];
    const found = `a folder that cannot be read (${code})`;
    problems.push({
      file: folder,
      field: 'folder',
      rule: 'unreadable',
      found,
      fix: 'make the withdrawal list readable for the server: what stands there is public until then',
    });
    return [];
  }
}
