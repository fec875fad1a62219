/** The components that an `.mdx` section may use, with their attributes: required ones are `true`. */
export const components: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  /** Table of the objectives in force, of one tier or of all. */
  Objectives: { tier: false },
  /** The systems in the order in which they are recovered. */
  RecoveryOrder: {},
  /** One role: duties and contacts. */
  RoleCard: { role: true },
  /** One message template, ready to be copied. */
  Template: { id: true },
  /** A note or a warning beside the text. */
  Aside: { kind: false, title: false },
  /** The deadlines of messages by audience, as the policy says. */
  Deadlines: {},
};

/** Kinds of aside, mildest first. */
export const asideKinds = ['note', 'caution', 'warning'] as const;
