/** The address that dials a phone number; of `+49 (0)30 5550101` without the zero, which is dialled within the country alone. */
export const dial = (phone: string): string => `tel:${phone.replace(/^(\+[^(]*)\(0\)/, '$1').replace(/[^+0-9]/g, '')}`;
