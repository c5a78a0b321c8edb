import { ProblemError } from './http';
import type { Translate } from './i18n';

/** What a person is told of a failure that no field can bear. */
export function problemWords(t: Translate, problem: unknown): string {
  if (!(problem instanceof ProblemError)) return t('problem.unexpected');
  switch (problem.code) {
    case 'offline':
      return t('problem.offline');
    case 'rate_limited':
      return t('problem.rateLimited', {
        seconds: Math.max(1, Math.ceil((problem.retryAfter ?? 1000) / 1000)),
      });
    case 'unavailable':
      return t('problem.unavailable');
    case 'invalid_credentials':
      return t('problem.invalidCredentials');
    case 'second_factor_required':
      return t('field.code.missing');
    case 'second_factor_invalid':
      return t('field.code.wrong');
    case 'sign_in_failed':
      return t('problem.signInFailed');
    case 'no_password':
      return t('problem.noPassword');
    case 'forbidden':
      return t('problem.forbidden');
    case 'not_found':
      return t('problem.notFound');
    case 'conflict':
      return t('problem.conflict');
    default:
      return t('problem.unexpected');
  }
}
