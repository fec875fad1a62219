import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/secret',
  kind: 'defect',
  level: 'error',
  why: 'A plan is read by many, copied and printed; a secret in it is a secret no more.',
  check: misfits('content/secret'),
});
