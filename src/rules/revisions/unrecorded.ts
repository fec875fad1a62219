import { type Change, needsRevision } from '../../analysis/changes.ts';
import { fieldText } from '../../analysis/field-changes.ts';
import type { Place } from '../../model/finding.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'revisions/unrecorded',
  kind: 'defect',
  level: 'error',
  why: 'A plan that changes without a revision leaves nobody told, and no auditor able to say which plan was in force.',
  *check({ broken }, { changes = [] }) {
    // A revision that cannot be read may be the one that is asked for.
    if (changes.some(isNewRevision) || broken.some((key) => key.startsWith('revisions/'))) return;
    for (const change of changes.filter(needsRevision)) {
      yield {
        at: placeOf(change),
        entry: `${change.collection}/${change.id}`,
        message: `\`${change.id}\` ${happened(change)} and no revision is new`,
        hint: 'add the revision that says why, and who approved it: `npm run new -- revision`',
      };
    }
  },
});

const isNewRevision = ({ collection, kind }: Change) => collection === 'revisions' && (kind === 'added' || kind === 'renamed');

function placeOf({ before, after }: Change): Place {
  return { file: (after ?? before)?.file ?? '', line: 1, column: 1 };
}

function happened({ kind, formerly, fields, body }: Change): string {
  if (kind === 'added') return 'has been added';
  if (kind === 'removed') return 'has been removed';
  const parts = [
    ...(formerly === undefined ? [] : [`it was \`${formerly}\``]),
    ...fields.filter(({ substance }) => substance).map(fieldText),
    ...(body ? ['text'] : []),
  ];
  const [first, second, third, ...rest] = parts;
  return `has changed (${[first, second, third].filter(Boolean).join('; ')}${rest.length ? `; ${rest.length} more` : ''})`;
}
