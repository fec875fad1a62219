import { widthOf } from './text.ts';

/** A text in a fluid figure: `x` in per cent of its width, `y` of its base line in pixels, shifted by `dx` pixels. */
export type Written = {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
  readonly tone: string;
  /** Left out where the figure is narrow, because it would overlap there. */
  readonly wideOnly: boolean;
};

/** A rectangle in pixels. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** One way to write a label: its texts, which belong together. */
export type Choice = readonly Omit<Written, 'wideOnly'>[];

/** Something in the figure that labels keep off; `x` as for texts. */
export type Obstacle = {
  readonly from: number;
  readonly to: number;
  readonly margin: number;
  readonly top: number;
  readonly bottom: number;
};

/** The width of a figure on a narrow phone, at which labels are placed first, in pixels. */
export const narrowest = 288;
/** The width from which labels follow that had no room there. */
export const wideFrom = 640;

type Room = { readonly obstacles: readonly Obstacle[]; readonly lines: readonly Obstacle[]; readonly top: number; readonly bottom: number };

/**
 * Write each label by the first of its choices that overlaps no other label and no obstacle, if possible no line either.
 * What has no room at the narrowest width is tried at the wide one; what has none there is left out. Texts that do not
 * overlap at one width do not overlap at a greater one, because only distances grow.
 */
export function placeLabels(labels: readonly (readonly Choice[])[], room: Room): readonly Written[] {
  const narrow = written(labels, narrowest, room, []);
  const wide = written(narrow.left, wideFrom, room, narrow.placed);
  return [...narrow.placed, ...wide.placed];
}

/** Labels that find room at a width beside those that are there, and those that do not. */
function written(labels: readonly (readonly Choice[])[], width: number, room: Room, there: readonly Written[]) {
  const taken = [...there.map((one) => boxOf(one, width)), ...room.obstacles.map((one) => obstacleBox(one, width))];
  const lines = room.lines.map((one) => obstacleBox(one, width));
  const placed: Written[] = [];
  const isFree = (box: Box) =>
    box.top >= room.top && box.bottom <= room.bottom && isInside(box, width) && !taken.some((other) => overlap(box, other));
  const fits = (choice: Choice, others: readonly Box[]) =>
    choice.every((one) => {
      const box = boxOf(one, width);
      return isFree(box) && !others.some((other) => overlap(box, other));
    });
  const left = labels.filter((choices) => {
    const choice = choices.find((one) => fits(one, lines)) ?? choices.find((one) => fits(one, []));
    for (const one of choice ?? []) {
      placed.push({ ...one, wideOnly: width !== narrowest });
      taken.push(boxOf(one, width));
    }
    return choice === undefined;
  });
  return { placed, left };
}

/** The page's own margin takes a few pixels of a label. */
const isInside = ({ left, right }: Box, width: number) => left >= -8 && right <= width + 8;

/** The room that a text takes at a width of the figure. */
export function boxOf({ x, y, dx, anchor, text }: Omit<Written, 'wideOnly'>, width: number): Box {
  const wide = widthOf(text);
  const left = (x / 100) * width + dx - { start: 0, middle: wide / 2, end: wide }[anchor];
  return { left, right: left + wide, top: y - 11, bottom: y + 3 };
}

const obstacleBox = ({ from, to, margin, top, bottom }: Obstacle, width: number): Box => ({
  left: (from / 100) * width - margin,
  right: (to / 100) * width + margin,
  top,
  bottom,
});

/** Whether two rectangles share any room. */
export const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
