import { misfits, rule } from '../rule.ts';

export default rule({
  id: 'content/picture',
  kind: 'defect',
  level: 'warning',
  why: 'A picture that shows nothing is noticed by readers alone, when they need it.',
  check: misfits('content/picture'),
});
