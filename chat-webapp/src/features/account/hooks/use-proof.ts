import { useState } from 'react';
import { ProblemError } from '@/lib/http';
import { useSubmission } from '@/lib/use-submission';
import { missingIn, proofIn, refusedProof, type Proof, type ProofErrors } from '../model/second-factor';

/** A form that asks who one is. What the server does not believe is said at its field. */
export function useProof(submit: (proof: Proof) => Promise<void>) {
  const [errors, setErrors] = useState<ProofErrors>({});
  const submission = useSubmission(async (form) => {
    const proof = proofIn(form);
    const missing = missingIn(proof);
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    try {
      await submit(proof);
    } catch (failure) {
      const refused = failure instanceof ProblemError ? refusedProof(failure) : {};
      if (Object.keys(refused).length === 0) throw failure;
      setErrors(refused);
    }
  });
  return { ...submission, errors, forgetErrors: () => setErrors({}) };
}
