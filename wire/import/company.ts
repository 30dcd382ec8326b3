import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Fault } from '@/lib/content/fault';
import { readYaml, validate } from '@/lib/content/read/document';
import { companySchema } from '@/lib/content/read/schema';
import type { Company } from '@/lib/content/types';
import { ImportError } from './import-error';

/**
 * The company whose releases a content directory holds.
 * @throws ImportError without a company.yaml that can be read, ContentError where it has faults
 */
export function readCompany(contentDir: string): Company {
  const file = join(contentDir, 'company.yaml');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ImportError(
      `${file} cannot be read (${(error as NodeJS.ErrnoException).code}): a release needs its company.`,
    );
  }
  const faults: Fault[] = [];
  const document = readYaml(text, file, faults);
  const fields = document && validate(document, companySchema, file, faults);
  if (!fields) throw new ContentError(faults, contentDir);
  return { ...fields, contacts: new Map(Object.entries(fields.contacts)) };
}
