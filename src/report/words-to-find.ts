import { withoutRemarks } from '../model/document.ts';
import { type Entry, type Plan, titleOf } from '../model/plan.ts';

/**
 * Words by which the plan calls things, so that search knows what was meant by a word with a slip of the pen: those of titles, steps
 * and gaps, and of all texts that are read in an incident. In small letters, each once, in order; contacts have none.
 */
export function wordsToFind(plan: Plan): readonly string[] {
  const words = new Set<string>();
  for (const text of textsOf(plan)) {
    for (const [word] of text.toLowerCase().matchAll(/(?<![\p{L}\p{N}])\p{L}{4,24}(?![\p{L}\p{N}])/gu)) words.add(word);
  }
  return [...words].sort();
}

function* textsOf(plan: Plan): Iterable<string> {
  for (const entry of plan.entries) yield titleOf(entry);
  for (const { data, body } of [...plan.sections.values(), ...plan.systems.values()])
    yield `${data.summary ?? ''} ${withoutRemarks(body.text)}`;
  for (const { body } of [...plan.scenarios.values(), ...plan.templates.values()] as readonly Entry[]) yield withoutRemarks(body.text);
  for (const { data } of plan.systems.values()) for (const { step } of data.recovery ?? []) yield step;
  for (const { data } of plan.roles.values()) yield data.duties ?? '';
  for (const { data } of plan.exercises.values()) yield data.type;
  for (const { gap } of plan.gaps.values()) yield gap.statement;
}
