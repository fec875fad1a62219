const shape = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;

/** Whether `text` is a version of a plan, `1.2.0`. */
export const isVersion = (text: string): boolean => shape.test(text);

/** Order two versions, oldest first. */
export function compareVersions(a: string, b: string): number {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (x?.[index] ?? 0) - (y?.[index] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
