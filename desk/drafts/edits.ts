import { isScalar } from 'yaml';
import { addEntry, editFields } from '../changes/edit-fields';
import { readable } from '../changes/readable';
import type { DraftFile } from './digest';

/** What somebody decided about a finding: a value that settles it, or why it is right as it is. */
export type Edit = { file: string } & (
  | { path: (string | number)[]; value: string }
  | { finding: string; reason: string; by: string }
);

/** The files of a draft with what was decided about their findings. */
export function withEdits(files: readonly DraftFile[], edits: readonly Edit[]): DraftFile[] {
  return edits.reduce<readonly DraftFile[]>(
    (all, edit) => all.map((file) => (file.path === edit.file ? { ...file, text: edited(file, edit) } : file)),
    files,
  ) as DraftFile[];
}

function edited({ path, text }: DraftFile, edit: Edit): string {
  return readable(path, () =>
    editFields(path, text, (document) => {
      if ('finding' in edit) {
        const { finding, reason, by } = edit;
        addEntry(document, 'accepted', { finding, reason, by }, false);
        return;
      }
      const node = document.getIn(edit.path, true);
      // Quotes stay.
      if (isScalar(node)) node.value = edit.value;
      else document.setIn(edit.path, edit.value);
    }),
  );
}
