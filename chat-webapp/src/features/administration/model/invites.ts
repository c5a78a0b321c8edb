import type { Schemas } from '@/lib/schemas';

export type Invite = Schemas['Invite'];
export type InviteTerms = Schemas['InviteTerms'];

/** For how many days a new invite may be good. */
export const lives = ['1', '7', '30', '365'] as const;
export type Life = (typeof lives)[number];

/** For how many people it may be. */
export const crowds = ['1', '10', '100', 'any'] as const;
export type Crowd = (typeof crowds)[number];

export function termsOf(note: string, life: Life, crowd: Crowd): InviteTerms {
  const many = crowd === 'any' ? { unlimited: true } : { maxUses: Number(crowd) };
  return { note: note.trim(), expiresInDays: Number(life), ...many };
}
