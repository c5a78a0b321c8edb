import { useCallback, useEffect, useState } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import type { Proof } from '../model/second-factor';

export type SecondFactor = Schemas['SecondFactor'];
export type ProposedSecret = Schemas['ProposedSecret'];

const path = '/users/me/second-factor';

/** Whether one has a second factor, and what one does about it. */
export function useSecondFactor(http: Http) {
  /** Null until the first answer. */
  const [factor, setFactor] = useState<SecondFactor | null>(null);
  const [problem, setProblem] = useState<unknown>(null);

  const ask = useCallback(
    () =>
      http.get<SecondFactor>(path).then(
        (answer) => (setFactor(answer), setProblem(null)),
        (failure: unknown) => setProblem(failure),
      ),
    [http],
  );
  useEffect(() => void ask(), [ask]);

  /** The codes are told this once: nothing keeps them waiting. */
  async function recoveryCodes(way: 'confirmation' | 'recovery-codes', proof: Proof) {
    const told = await http.post<Schemas['RecoveryCodes']>(`${path}/${way}`, proof);
    void ask();
    return told.recoveryCodes;
  }

  return {
    factor,
    problem,
    propose: (proof: Proof) => http.post<ProposedSecret>(path, proof),
    confirm: (proof: Proof) => recoveryCodes('confirmation', proof),
    renew: (proof: Proof) => recoveryCodes('recovery-codes', proof),
    /** Resolves once one sees it. */
    async remove(proof: Proof) {
      await http.post(`${path}/removal`, proof);
      await ask();
    },
  };
}
