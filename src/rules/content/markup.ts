import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/markup',
  kind: 'defect',
  level: 'warning',
  why: 'Words that are read otherwise than they were meant are missed by their readers, and by nobody else.',
  check: misfits('content/markup'),
});
