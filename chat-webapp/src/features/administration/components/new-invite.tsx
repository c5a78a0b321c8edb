import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Segments } from '@/components/ui/segments';
import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { problemWords } from '@/lib/problem-words';
import { useAction } from '@/lib/use-action';
import { crowds, lives, termsOf, type Crowd, type InviteTerms, type Life } from '../model/invites';
import { CopyField } from './copy-field';

/** Makes an invite and shows its link, until the next one. */
export function NewInvite({ onCreate }: { onCreate: (terms: InviteTerms) => Promise<string> }) {
  const t = useTranslate();
  const [note, setNote] = useState('');
  const [life, setLife] = useState<Life>('7');
  const [crowd, setCrowd] = useState<Crowd>('1');
  const [url, setUrl] = useState<string | null>(null);
  const { busy, problem, run } = useAction(async () => {
    setUrl(null);
    setUrl(await onCreate(termsOf(note, life, crowd)));
    setNote('');
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    run();
  }

  const lifeName = (value: Life) =>
    value === '365' ? t('invites.year') : t('invites.days', { count: Number(value) });
  const crowdName = (value: Crowd) =>
    value === 'any' ? t('invites.anyNumber') : t('invites.peopleCount', { count: Number(value) });

  return (
    <>
      <form method="post" onSubmit={submit} className="flex flex-col gap-5">
        {problem !== null && <Notice>{problemWords(t, problem)}</Notice>}
        <TextField
          label={t('invites.note')}
          value={note}
          maxLength={80}
          autoComplete="off"
          hint={t('invites.noteHint')}
          onChange={(event) => setNote(event.target.value)}
        />
        <Segments
          label={t('invites.people')}
          value={crowd}
          options={crowds.map((value) => ({ value, label: crowdName(value) }))}
          onChange={setCrowd}
        />
        <Segments
          label={t('invites.life')}
          value={life}
          options={lives.map((value) => ({ value, label: lifeName(value) }))}
          onChange={setLife}
        />
        <Button type="submit" busy={busy} className="self-start">
          {t('invites.submit')}
        </Button>
      </form>
      {url !== null && (
        <div className="mt-5">
          <CopyField
            label={t('invites.made')}
            hint={t('invites.madeHint')}
            text={url}
            copy={t('invites.copy')}
          />
        </div>
      )}
    </>
  );
}
