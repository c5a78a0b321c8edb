import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import english from '@/generated/messages.en';
import { addEnglish } from '@/lib/i18n';
import { SavedField } from './saved-field';

addEnglish(english);
afterEach(cleanup);

function shown() {
  const onSave = vi.fn(async () => {});
  render(
    <SavedField
      label="Name"
      hint="How others see you."
      value="Ada"
      isValid={(name) => name !== ''}
      invalid="A name, please."
      onSave={onSave}
    />,
  );
  return { field: screen.getByLabelText('Name'), onSave };
}

it('saves by Enter and on being left, without the space around', async () => {
  const { field, onSave } = shown();
  await userEvent.clear(field);
  await userEvent.type(field, ' Ada Lovelace {Enter}');
  expect(onSave).toHaveBeenLastCalledWith('Ada Lovelace');
  await userEvent.type(field, '!');
  await userEvent.tab();
  expect(onSave).toHaveBeenLastCalledWith('Ada Lovelace !');
});

it('saves nothing that is kept already', async () => {
  const { field, onSave } = shown();
  await userEvent.type(field, ' {Enter}');
  await userEvent.tab();
  expect(onSave).not.toHaveBeenCalled();
});

it('says what cannot be saved, until one types on', async () => {
  const { field, onSave } = shown();
  await userEvent.clear(field);
  await userEvent.type(field, '{Enter}');
  expect(screen.getByText('A name, please.')).toBeTruthy();
  expect(onSave).not.toHaveBeenCalled();
  await userEvent.type(field, 'A');
  expect(screen.queryByText('A name, please.')).toBeNull();
});

it('says why saving failed', async () => {
  const { field, onSave } = shown();
  onSave.mockRejectedValueOnce(new TypeError('fetch failed'));
  await userEvent.type(field, '!{Enter}');
  await vi.waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
});
