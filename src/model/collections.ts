import { Exercise } from './exercise.ts';
import { Review } from './review.ts';
import { Revision } from './revision.ts';
import { Role } from './role.ts';
import { Scenario } from './scenario.ts';
import { Section } from './section.ts';
import { System } from './system.ts';
import { Template } from './template.ts';

/** The schema of each collection that holds one file an entry; `roles` is one file with a list. */
export const schemas = {
  sections: Section,
  systems: System,
  scenarios: Scenario,
  reviews: Review,
  revisions: Revision,
  exercises: Exercise,
  templates: Template,
  roles: Role,
} as const;

/** Name of a collection, which is its folder and the first part of its pages' addresses. */
export type CollectionName = keyof typeof schemas;

/** Collections in the order in which lists show them. */
export const collectionNames = Object.keys(schemas) as readonly CollectionName[];

/** Collections that hold a file an entry. */
export const folderNames = collectionNames.filter((name) => name !== 'roles') as readonly Exclude<CollectionName, 'roles'>[];

/** The fields of an entry, by collection. */
export type Fields = {
  readonly sections: Section;
  readonly systems: System;
  readonly scenarios: Scenario;
  readonly reviews: Review;
  readonly revisions: Revision;
  readonly exercises: Exercise;
  readonly templates: Template;
  readonly roles: Role;
};
