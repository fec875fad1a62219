import { type Day, daysBetween } from './day.ts';

/** How old a copy is on a day: `made today`, `1 day old`, `12 days old`. A clock that runs behind makes nothing younger than new. */
export function ageWords(made: Day, today: Day): string {
  const days = daysBetween(made, today);
  if (days <= 0) return 'made today';
  return days === 1 ? '1 day old' : `${days} days old`;
}
