/** How pressing something is that falls due in `days` days: late, soon, or neither. */
export const dueState = (days: number): 'bad' | 'watch' | 'good' => (days < 0 ? 'bad' : days <= 30 ? 'watch' : 'good');

/** When something falls due, in words: `3 days late`, `today`, `in 8 days`. */
export function dueWords(days: number): string {
  if (days === 0) return 'today';
  const count = Math.abs(days);
  const length = `${count} ${count === 1 ? 'day' : 'days'}`;
  return days < 0 ? `${length} late` : `in ${length}`;
}
