import { z } from 'zod';
import { common } from './common.ts';
import { day, id, text } from './values.ts';

/** Digits with what people put between them: spaces and hyphens of every kind, brackets, strokes. */
const phoneNumber = /^\+?\(?[0-9][0-9 \u00a0\u2009\u202f()./\u2010-\u2013-]{2,}$/;

const contact = z.strictObject({
  name: text.optional().describe('Name of the person, where the plan may hold one.'),
  phone: z
    .string({ error: ({ input }) => (typeof input === 'number' ? 'is read as a number; put the phone number in quotes' : undefined) })
    .regex(phoneNumber, {
      error: ({ input }) =>
        `\`${input}\` is not a phone number; write ${inDialled(String(input)) ?? 'its digits, as in `+27 10 555 0100`'}`,
    })
    .optional()
    .describe('Phone number, with the country code.'),
  email: z
    .email({
      error: ({ input }) =>
        typeof input === 'string' ? `\`${input}\` is not an e-mail address; write it like \`dba@example.org\`` : undefined,
    })
    .optional()
    .describe('E-mail address.'),
});
export type Contact = z.output<typeof contact>;

/** A number in the digits that phones dial, where it is written in those of Arabic or Persian, or in wide ones. */
function inDialled(phone: string): string | undefined {
  const dialled = phone.normalize('NFKC').replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
  return phoneNumber.test(dialled) ? `\`${dialled}\`` : undefined;
}

/** One role of `roles.yaml`: who may own, act and approve. */
export const Role = z.strictObject({
  id: id.describe('Short name that other files refer to.'),
  title: text.describe('Title of the role.'),
  party: z.enum(['employee', 'partner', 'vendor']).describe('Whether the role is held by an employee, a partner or a vendor.'),
  duties: text.optional().describe('What the role does in a disaster and for the plan.'),
  primary: contact.optional().describe('Who is called first. For the most trusted audience alone.'),
  alternate: contact.optional().describe('Who is called when the first does not answer. For the most trusted audience alone.'),
  verifiedOn: day.optional().describe('When these contacts were last tried.'),
  ...common,
});
export type Role = z.output<typeof Role>;

/** Whether somebody can be called or written to; a name alone reaches nobody. */
export const isReachable = (contact: Contact | undefined): boolean => Boolean(contact?.phone || contact?.email);

/** Whether a role can be reached by two ways: its first contact, and another where that one does not answer. */
export const isReachableTwice = (role: Pick<Role, 'primary' | 'alternate'> | undefined): boolean =>
  isReachable(role?.primary) && isReachable(role?.alternate);
