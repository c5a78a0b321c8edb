import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { addEnglish } from '@/lib/i18n';
import english from '@/generated/messages.en';
import { Boundary } from './boundary';

addEnglish(english);
afterEach(cleanup);

function breaking() {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  let isBroken = true;
  const Part = () => {
    if (isBroken) throw new Error('broken');
    return <p>mended</p>;
  };
  return { Part, mend: () => (isBroken = false) };
}

it('keeps what breaks to itself, and lets one carry on', async () => {
  const { Part, mend } = breaking();
  render(
    <>
      <p>beside it</p>
      <Boundary>
        <Part />
      </Boundary>
    </>,
  );
  expect(screen.getByText('beside it')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('This part broke');
  mend();
  await userEvent.click(screen.getByRole('button', { name: 'Carry on' }));
  expect(screen.getByText('mended')).toBeTruthy();
});

it('shows what is to stand in for it, and tells', () => {
  const { Part } = breaking();
  const onBroken = vi.fn();
  render(
    <Boundary instead="as it was typed" onBroken={onBroken}>
      <Part />
    </Boundary>,
  );
  expect(screen.getByText('as it was typed')).toBeTruthy();
  expect(onBroken).toHaveBeenCalledOnce();
});
