import type { Language } from '@/messages/language';
import { editionFor } from '../edition';

/** A part of a list, which has pages of its own. */
export interface ListPart {
  /** Slug of a category of releases. */
  category?: string;
  /** Slug of a kind of events. */
  kind?: string;
  year?: number;
  /** Counted from 1. */
  page?: number;
}

/** Props of the list routes. lib/site/routes.ts has validated the params. */
export interface ListParams {
  params: Promise<{ language: string; category?: string; kind?: string; year?: string; page?: string }>;
}

/** The part of a list that the params name, and its language. */
export async function partOf(params: ListParams['params']): Promise<ListPart & { language: Language }> {
  const { category, kind, year, page } = await params;
  return {
    language: (await editionFor(params)).site.language,
    ...(category ? { category } : {}),
    ...(kind ? { kind } : {}),
    ...(year ? { year: Number(year) } : {}),
    ...(page ? { page: Number(page) } : {}),
  };
}
