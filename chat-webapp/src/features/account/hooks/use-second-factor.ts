import { useCallback, useEffect, useRef, useState } from 'react';
import type { Http } from '@/lib/http';
import type { Schemas } from '@/lib/schemas';
import { blamesFields, type Proof } from '../model/second-factor';

export type SecondFactor = Schemas['SecondFactor'];
export type ProposedSecret = Schemas['ProposedSecret'];

const path = '/users/me/second-factor';

/** Whether one has a second factor, and what one does about it; asked again whenever one comes back to this page. */
export function useSecondFactor(http: Http) {
  const [factor, setFactor] = useState<SecondFactor | null>(null);
  const [isInDoubt, setInDoubt] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const lastAsked = useRef(0);

  /** Answers may overtake each other: what was asked last is told last. */
  const ask = useCallback(() => {
    const asked = ++lastAsked.current;
    return http.get<SecondFactor>(path).then(
      (answer) => asked === lastAsked.current && (setFactor(answer), setInDoubt(false), setProblem(null)),
      (failure: unknown) => asked === lastAsked.current && setProblem(failure),
    );
  }, [http]);
  useEffect(() => {
    const askAgain = () => void ask();
    askAgain();
    window.addEventListener('focus', askAgain);
    return () => window.removeEventListener('focus', askAgain);
  }, [ask]);

  /** What failed may be done all the same, and its answer be lost. */
  async function change<Answer>(way: string, proof: Proof): Promise<Answer> {
    try {
      return await http.post<Answer>(path + way, proof);
    } catch (failure) {
      if (blamesFields(failure)) throw failure;
      setInDoubt(true);
      await ask();
      throw failure;
    }
  }

  /** By what one has done oneself, whether or not the server can be asked now. */
  function know(now: SecondFactor) {
    setFactor(now);
    setInDoubt(false);
    void ask();
  }

  /** The codes are told this once: nothing keeps them waiting. */
  async function recoveryCodes(way: string, proof: Proof) {
    const { recoveryCodes: told } = await change<Schemas['RecoveryCodes']>(way, proof);
    know({ ...factor, enabled: true, recoveryCodesLeft: told.length });
    return told;
  }

  return {
    /** Null while it is not known: better nothing is said than what may be wrong. */
    factor: isInDoubt && problem !== null ? null : factor,
    problem,
    ask,
    propose: (proof: Proof) => change<ProposedSecret>('', proof),
    confirm: (proof: Proof) => recoveryCodes('/confirmation', proof),
    renew: (proof: Proof) => recoveryCodes('/recovery-codes', proof),
    async remove(proof: Proof) {
      await change('/removal', proof);
      know({ enabled: false, recoveryCodesLeft: 0 });
    },
  };
}
