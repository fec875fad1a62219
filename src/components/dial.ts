/** The address that dials a phone number. */
export const dial = (phone: string): string => `tel:${phone.replace(/[^+0-9]/g, '')}`;
