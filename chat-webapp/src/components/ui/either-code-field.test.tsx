import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import english from '@/generated/messages.en';
import { addEnglish } from '@/lib/i18n';
import { EitherCodeField } from './either-code-field';

addEnglish(english);
afterEach(cleanup);

it('is filled in by browsers, and offers digits', () => {
  render(<EitherCodeField error={null} onSwitch={() => {}} />);
  const field = screen.getByLabelText('Code');
  expect(field.getAttribute('autocomplete')).toBe('one-time-code');
  expect(field.inputMode).toBe('numeric');
});

it('takes a recovery code instead, which is more than digits, and goes back', async () => {
  const onSwitch = vi.fn();
  render(<EitherCodeField error={null} onSwitch={onSwitch} />);
  await userEvent.type(screen.getByLabelText('Code'), '49');
  await userEvent.click(screen.getByText('Use a recovery code'));
  const field = screen.getByLabelText<HTMLInputElement>('Recovery code');
  expect(document.activeElement).toBe(field);
  expect([field.value, field.inputMode, field.name]).toEqual(['', '', 'code']);
  await userEvent.click(screen.getByText('Use a code of the app'));
  expect(document.activeElement).toBe(screen.getByLabelText('Code'));
  expect(onSwitch).toHaveBeenCalledTimes(2);
});

it('says of each kind what is wrong with it', async () => {
  render(<EitherCodeField error="wrong" onSwitch={() => {}} />);
  screen.getByText('That code is not right, or was used before. Wait for the next one.');
  await userEvent.click(screen.getByText('Use a recovery code'));
  screen.getByText('That recovery code is not right, or was used before.');
});
