import { defineCollection } from 'astro:content';
import { schemas } from './model/collections.ts';
import { planLoader } from './source/loader.ts';

/** Which collections exist: the same reader and the same schemas as for the scripts. */
export const collections = {
  sections: defineCollection({ loader: planLoader('sections'), schema: schemas.sections }),
  systems: defineCollection({ loader: planLoader('systems'), schema: schemas.systems }),
  scenarios: defineCollection({ loader: planLoader('scenarios'), schema: schemas.scenarios }),
  reviews: defineCollection({ loader: planLoader('reviews'), schema: schemas.reviews }),
  revisions: defineCollection({ loader: planLoader('revisions'), schema: schemas.revisions }),
  exercises: defineCollection({ loader: planLoader('exercises'), schema: schemas.exercises }),
  templates: defineCollection({ loader: planLoader('templates'), schema: schemas.templates }),
  roles: defineCollection({ loader: planLoader('roles'), schema: schemas.roles }),
};
