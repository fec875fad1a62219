import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/unread-file',
  kind: 'defect',
  level: 'warning',
  why: 'A file that no page shows looks like part of the plan to its author alone.',
  check: misfits('content/unread-file'),
});
