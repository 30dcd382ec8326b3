import { type Draft, latest } from '../drafts/draft';
import { words } from '../words';

type State = keyof typeof words.states;

/** Where a draft is on its way. */
export function stateOf(draft: Draft): State {
  const digest = latest(draft)?.digest;
  if (draft.published) return 'published';
  if (draft.approval?.digest === digest && digest !== undefined) return 'approved';
  if (draft.asked?.digest === digest && digest !== undefined) return 'asked';
  return draft.sentBack ? 'sentBack' : 'draft';
}

const LOOKS: Record<State, string> = {
  draft: 'draft',
  asked: 'staged',
  sentBack: 'held',
  approved: 'staged',
  published: 'public',
};

export function StateOf({ draft }: { draft: Draft }) {
  const state = stateOf(draft);
  return <span className={`state ${LOOKS[state]}`}>{words.states[state]}</span>;
}
