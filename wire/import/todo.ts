/** A field that a person has to decide: what is to be decided, and what may be the answer. */
export class Todo {
  constructor(
    readonly what: string,
    readonly suggestion?: string | undefined,
    readonly offer?: Offer | undefined,
  ) {}

  /** As it stands in a file, where `npm run check` refuses it: lib/content/read/document.ts. */
  toString(): string {
    return `TODO: ${this.what.replace(/[.\s]+$/u, '')}${this.suggestion ? `; perhaps ${this.suggestion}` : ''}`;
  }
}

/** How the answer becomes a field that the file can do without. */
export interface Offer {
  read(answer: string): FieldValue;
}

/** A value of a file's fields while the importer works on it. Every scalar is text, as content is read. */
export type FieldValue = string | Todo | FieldValue[] | ImportFields;
export interface ImportFields {
  [name: string]: FieldValue | undefined;
}

/** The value at a path, if there is one. */
export function fieldAt(fields: FieldValue, path: readonly PropertyKey[]): FieldValue | undefined {
  return path.reduce<FieldValue | undefined>(
    (at, key) =>
      at && typeof at === 'object' && !(at instanceof Todo) ? (at as ImportFields)[key as string] : undefined,
    fields,
  );
}

/** Puts a value at a path, or takes away what is there. Whether there was a place for it. */
export function setField(fields: ImportFields, path: readonly PropertyKey[], value: FieldValue | undefined): boolean {
  const into = fieldAt(fields, path.slice(0, -1));
  const key = path.at(-1);
  if (key === undefined || !into || typeof into !== 'object' || into instanceof Todo) return false;
  (into as ImportFields)[key as string] = value;
  return true;
}

/** Every field that is still open, with its path. */
export function openFields(
  field: FieldValue | undefined,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; todo: Todo }[] {
  if (field instanceof Todo) return [{ path, todo: field }];
  if (!field || typeof field === 'string') return [];
  const entries: [PropertyKey, FieldValue | undefined][] = Array.isArray(field)
    ? field.map((item, index) => [index, item])
    : Object.entries(field);
  return entries.flatMap(([key, value]) => openFields(value, [...path, key]));
}

/** Fields as YAML takes them, with open ones as they are marked; those without a value are left out. */
export function plainValue(field: FieldValue): unknown {
  if (field instanceof Todo) return String(field);
  if (typeof field === 'string') return field;
  if (Array.isArray(field)) return field.map(plainValue);
  return Object.fromEntries(
    Object.entries(field).flatMap(([name, value]) => (value === undefined ? [] : [[name, plainValue(value)]])),
  );
}
