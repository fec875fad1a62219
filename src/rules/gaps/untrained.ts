import { atGap } from '../at-gap.ts';
import { rule } from '../rule.ts';

export default rule({
  id: 'gaps/untrained',
  kind: 'duty',
  level: 'notice',
  why: 'Training that no exercise tries is only reading.',
  refutable: true,
  *check(_, { gaps }) {
    for (const standing of gaps.values()) {
      const { id, gap, unresolved, raisedOn, tries } = standing;
      if (gap.category !== 'training' || !unresolved || !raisedOn || tries.length) continue;
      yield {
        ...atGap(standing),
        message: `\`${id}\` is about training, and no exercise carries it as a lesson`,
        hint: `add \`${id}\` to the \`lessons\` of an exercise`,
      };
    }
  },
});
