import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError, type Problem } from '@/lib/content/problem';
import { readYaml, validate } from '@/lib/content/read/document';
import { companySchema } from '@/lib/content/read/schema/company';
import type { Company } from '@/lib/content/types';
import { ImportError } from './import-error';

/**
 * The company whose releases a content directory holds.
 * @throws ImportError without a company.yaml that can be read, ContentError where it has problems
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
  const problems: Problem[] = [];
  const document = readYaml(text, file, problems);
  const fields = document && validate(document, companySchema, file, problems);
  if (!fields) throw new ContentError(problems, contentDir);
  return { ...fields, contacts: new Map(Object.entries(fields.contacts)) };
}

/** How a company is called in its first language and in another. @param code of the other language */
export function companyNames(contentDir: string, { name, legalName }: Company, code: string): string[] {
  const file = join(contentDir, `company.${code}.yaml`);
  const fields = existsSync(file) ? readYaml(readFileSync(file, 'utf8'), file, [])?.fields : undefined;
  const own = (fields ?? {}) as { name?: unknown; legalName?: unknown };
  return [name, legalName, own.name, own.legalName].filter((each) => typeof each === 'string');
}
