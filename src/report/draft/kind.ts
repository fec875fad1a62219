import type { CollectionName } from '../../model/collections.ts';
import type { Answers, Question, Situation } from './question.ts';

/** A kind of entry that `new` can write. */
export type Kind = {
  readonly name: string;
  readonly summary: string;
  readonly collection: Exclude<CollectionName, 'roles'>;
  readonly questions: readonly Question[];
  /** The id where none is given. */
  readonly idOf: (answers: Answers, situation: Situation) => string | undefined;
  /** The text of the file. */
  readonly write: (answers: Answers, situation: Situation, id: string) => string;
  /** What to do next, in one sentence. */
  readonly next: string;
};
