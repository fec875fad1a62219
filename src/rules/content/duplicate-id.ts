import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/duplicate-id',
  kind: 'defect',
  level: 'error',
  why: 'Two things with one name cannot both be found, and what points to the name points to either.',
  check: misfits('content/duplicate-id'),
});
