import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/schema',
  kind: 'defect',
  level: 'error',
  why: 'A field that nobody can read is a fact that nobody has.',
  check: misfits('content/schema'),
});
