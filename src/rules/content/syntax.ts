import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/syntax',
  kind: 'defect',
  level: 'error',
  why: 'A file that cannot be parsed is missing from the plan on the day it is needed.',
  check: misfits('content/syntax'),
});
