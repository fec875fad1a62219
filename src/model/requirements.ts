import type { AffectedSystem, Review } from './review.ts';
import type { Revision } from './revision.ts';
import type { System } from './system.ts';

/** What one field requires of another; the schemas alone cannot say it. */
export type Requirement = { readonly field: readonly (string | number)[]; readonly message: string; readonly hint?: string };

/** Fields that one entry still lacks, given its other fields. The entry may be partly unreadable. */
export const requirements = {
  reviews: reviewRequirements,
  revisions: revisionRequirements,
  systems: systemRequirements,
};

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };

function* reviewRequirements(review: Loose<Review>): Iterable<Requirement> {
  if (review.status === 'approved') {
    for (const field of ['approvedBy', 'approvedOn', 'assessment'] as const) {
      if (review[field] === undefined) yield missing([field], 'an approved review needs it');
    }
  }
  if (review.kind === 'actual' && list(review.affected)?.length === 0) {
    yield {
      field: ['affected'],
      message: '`affected` is empty',
      hint: 'only a simulation may affect no system; name those that were lost',
    };
  }
  for (const [index, system] of (list(review.affected) ?? []).entries()) {
    if (restoredWithoutInstant(system, review)) {
      yield missing(
        ['affected', index, 'restoredAt'],
        `write it, or list \`affected.${system.system ?? '<system>'}.restoredAt\` under \`unknown\``,
      );
    }
  }
  for (const [index, step] of (list(review.steps) ?? []).entries()) {
    if (!step?.step && !step?.improvised) yield missing(['steps', index, 'step'], 'name the step, or say what was `improvised`');
    if (step?.step && step.improvised) {
      yield { field: ['steps', index, 'improvised'], message: '`improvised` stands beside `step`', hint: 'keep one of them' };
    }
    if (step?.step && !step.result) yield missing(['steps', index, 'result'], 'write `done`, `failed` or `skipped`');
  }
}

function* revisionRequirements({ because }: Loose<Revision>): Iterable<Requirement> {
  if (typeof because === 'object' && !because.reviews?.length && !because.scheduled && !because.businessChange) {
    yield {
      field: ['because'],
      message: '`because` names no reason',
      hint: 'list `reviews`, set `scheduled: true`, or tell the `businessChange`',
    };
  }
}

function* systemRequirements({ objectives, recovery }: Loose<System>): Iterable<Requirement> {
  const days = (list(objectives) ?? []).map((objective) => objective?.from);
  for (const [index, day] of days.entries()) {
    const before = days[index - 1];
    if (day && before && day <= before) {
      yield {
        field: ['objectives', index, 'from'],
        message: `\`${day}\` is not after \`${before}\``,
        hint: 'write objectives oldest first, one a day',
      };
    }
  }
  const steps = list(recovery) ?? [];
  for (const [index, step] of steps.entries()) {
    if (step?.id && steps.findIndex((other) => other?.id === step.id) < index) {
      yield {
        field: ['recovery', index, 'id'],
        message: `\`${step.id}\` is already a step of this system`,
        hint: 'give each step its own id',
      };
    }
  }
}

const missing = (field: readonly (string | number)[], hint: string): Requirement => ({
  field,
  message: `\`${field.at(-1)}\` is missing`,
  hint,
});

const list = <T>(value: readonly T[] | undefined) => (Array.isArray(value) ? (value as readonly T[]) : undefined);

function restoredWithoutInstant(system: AffectedSystem | undefined, review: Loose<Review>): boolean {
  if (!system || (system.outcome ?? 'restored') !== 'restored' || system.restoredAt !== undefined) return false;
  return !list(review.unknown)?.includes(`affected.${system.system}.restoredAt`);
}
