import { expect, test } from 'vitest';
import { objectionToPlace, project } from '../../src/build/place.ts';

test.each(["/home/o'brien/plan/", '/srv/plan#1/', '/srv/what?/', '/srv/100%/', '/srv/a*b/'])('no site is made in %s', (folder) => {
  expect(objectionToPlace(folder)).toContain(`lies in \`${folder}\``);
});

test.each(['/srv/my plan/', '/srv/[plan] (2)/', '/srv/über 🙂/', '/srv/{a}+b&c,;=@!$1/', project])('a site is made in %s', (folder) => {
  expect(objectionToPlace(folder)).toBeUndefined();
});
