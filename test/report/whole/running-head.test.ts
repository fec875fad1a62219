import { expect, test } from 'vitest';
import { runningHead } from '../../../src/report/whole/running-head.ts';

test('says plan and day above, and the page below', () => {
  const css = runningHead('Recovery plan, version 1.4.0', 'As of 23 Nov 2026');
  expect(css).toContain('@top-left{content:"Recovery plan, version 1.4.0"}');
  expect(css).toContain('@top-right{content:"As of 23 Nov 2026"}');
});

test('a title ends neither the text nor the element', () => {
  expect(runningHead('A "b" \\ </style>', '')).toContain('content:"A \\22 b\\22  \\5c  \\3c \\2f style\\3e "');
});
