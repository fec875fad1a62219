import { exercise } from './exercise.ts';
import type { Kind } from './kind.ts';
import { review } from './review.ts';
import { revision } from './revision.ts';
import { scenario } from './scenario.ts';
import { section } from './section.ts';
import { system } from './system.ts';
import { template } from './template.ts';

/** What `new` can write, in the order in which its help lists them; a gap is written into a review that exists. */
export const kinds: readonly Kind[] = [review, revision, section, system, scenario, exercise, template];
