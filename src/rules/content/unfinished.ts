import { placeIn } from '../../model/plan.ts';
import { misfits, rule } from '../rule.ts';

const fromTexts = misfits('content/unfinished');

export default rule({
  id: 'content/unfinished',
  kind: 'defect',
  level: 'warning',
  why: 'Who opens the plan at night needs the number, not the place where it was to stand.',
  *check(plan, analysis) {
    yield* fromTexts(plan, analysis);
    for (const entry of [...plan.sections.values(), ...plan.templates.values()]) {
      if (entry.body.text.trim() !== '') continue;
      yield {
        at: placeIn(entry, 'title'),
        message: entry.collection === 'sections' ? 'the section has no text' : 'the template holds no message',
        hint: 'write it below the second `---`',
      };
    }
  },
});
