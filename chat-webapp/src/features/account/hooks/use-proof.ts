import { useRef, useState } from 'react';
import { useSubmission } from '@/lib/use-submission';
import {
  blamesFields,
  missingIn,
  proofIn,
  refusedProof,
  type Proof,
  type ProofErrors,
} from '../model/second-factor';

/** A form that asks who one is. What the server does not believe is said at its field. */
export function useProof(submit: (proof: Proof) => Promise<void>) {
  const [errors, setErrors] = useState<ProofErrors>({});
  const codeField = useRef<HTMLInputElement>(null);
  const submission = useSubmission(async (form) => {
    const proof = proofIn(form);
    const missing = missingIn(proof);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    try {
      await submit(proof);
    } catch (failure) {
      if (!blamesFields(failure)) throw failure;
      const refused = refusedProof(failure);
      // The next one is typed over it.
      if (refused.code) codeField.current?.select();
      setErrors(refused);
    }
  });
  return { ...submission, errors, codeField, forgetErrors: () => setErrors({}) };
}
