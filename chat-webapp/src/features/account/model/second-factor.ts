import type { CodeError } from '@/components/ui/code-field';
import { ProblemError } from '@/lib/http';

/** What somebody proves with who they are: the one, the other, or both. */
export interface Proof {
  readonly password?: string;
  readonly code?: string;
}

export interface ProofErrors {
  readonly password?: 'password.currentMissing' | 'password.currentWrong';
  readonly code?: CodeError;
}

/** All that the form asks for. */
export function proofIn(form: FormData): Proof {
  return Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
}

export function missingIn({ password, code }: Proof): ProofErrors {
  return {
    ...(password === '' && { password: 'password.currentMissing' }),
    ...(code?.trim() === '' && { code: 'missing' }),
  };
}

/** The server's refusal, field by field; nothing when no field is to blame. */
export function refusedProof(failure: unknown): ProofErrors {
  const refused = failure instanceof ProblemError ? failure.fieldErrors.map(({ field }) => field) : [];
  return {
    ...(refused.includes('password') && { password: 'password.currentWrong' }),
    ...(refused.includes('code') && { code: 'wrong' }),
  };
}

/** Then nothing was done, for certain. */
export function blamesFields(failure: unknown): boolean {
  return Object.keys(refusedProof(failure)).length > 0;
}

/** As one reads it off and types it without losing one's place. */
export function inGroups(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}

const few = 3;

export function areFew(recoveryCodes: number): boolean {
  return recoveryCodes <= few;
}
