import { ArrowLeft, Check } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { IconButton } from '@/components/ui/icon-button';
import { useOwnIdentity, type WaysIn } from '@/features/account/hooks/use-own-identity';
import { useSession } from '@/features/sessions/hooks/session-context';
import { useServer } from '@/features/sessions/hooks/use-server';
import { rememberedServer } from '@/features/sessions/model/server-memory';
import { useTranslate } from '@/lib/i18n';
import type { Chat, User } from '@/realtime';
import type { SettingsPage } from '../hooks/use-settings-in-address';
import { SettingsContent } from './settings-content';
import { SettingsList } from './settings-list';

interface SettingsProps {
  readonly chat: Chat;
  readonly me: User;
  /** Null for the list: beside it there is space for the first page on wide screens. */
  readonly page: SettingsPage | null;
  readonly onOpen: (page: SettingsPage | null) => void;
  readonly onClose: () => void;
  readonly onAccountDeleted: () => void;
}

/** Settings as pages, with a quiet list at the left; what one chooses counts at once. */
export default function Settings(props: SettingsProps) {
  const { chat, me, page, onOpen, onClose, onAccountDeleted } = props;
  const t = useTranslate();
  const { http } = useSession();
  const provider = useServer(rememberedServer)?.identityProvider?.name ?? null;
  const waysIn = useOwnIdentity(http, provider !== null);
  const shown = page ?? 'profile';
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-current="page"]')?.focus();
  }, []);

  return (
    <main className="flex h-(--visual-viewport-height,100dvh) overflow-hidden">
      <div
        ref={list}
        data-region
        tabIndex={-1}
        className={`flex min-h-0 w-full shrink-0 flex-col border-line bg-surface outline-none md:w-66 md:border-e ${page ? 'max-md:hidden' : ''}`}
      >
        <header className="flex h-13 shrink-0 items-center gap-1 px-2">
          <IconButton
            icon={ArrowLeft}
            label={t('room.back')}
            shortcut="Esc"
            tooltip="below"
            className="rtl:-scale-x-100 after:!start-0 after:!end-auto"
            onClick={onClose}
          />
          <Title main={!page}>{t('settings.title')}</Title>
        </header>
        <SettingsList shown={shown} hasProvider={provider !== null} onOpen={onOpen} />
      </div>
      <section
        aria-label={t(`settings.page.${shown}`)}
        data-region
        // What has nothing to press must be scrolled by keys.
        tabIndex={shown === 'keyboard' ? 0 : -1}
        className={`min-w-0 flex-1 overflow-y-auto bg-canvas -outline-offset-2 ${page ? '' : 'max-md:hidden'}`}
      >
        <Page key={shown} {...{ chat, me, shown, page, provider, waysIn, onOpen, onAccountDeleted }} />
      </section>
    </main>
  );
}

interface PageProps extends Pick<SettingsProps, 'chat' | 'me' | 'page' | 'onOpen' | 'onAccountDeleted'> {
  readonly shown: SettingsPage;
  readonly provider: string | null;
  readonly waysIn: WaysIn;
}

function Page(props: PageProps) {
  const { chat, me, shown, page, provider, waysIn, onOpen, onAccountDeleted } = props;
  const t = useTranslate();
  const [saved, setSaved] = useState<{ readonly isKept: boolean } | null>(null);
  return (
    <>
      <header className="sticky top-0 z-1 flex h-13 items-center gap-1 bg-canvas ps-2 pe-4 md:ps-8">
        <IconButton
          icon={ArrowLeft}
          label={t('settings.back')}
          tooltip="below"
          className="md:hidden rtl:-scale-x-100"
          onClick={() => onOpen(null)}
        />
        <Title main={Boolean(page)}>{t(`settings.page.${shown}`)}</Title>
        <p role="status" className="ms-3 min-w-0">
          {saved && <Saved isKept={saved.isKept} />}
        </p>
      </header>
      <div className={`px-4 pt-2 pb-8 md:px-8 ${shown === 'audit' ? 'max-w-text' : 'max-w-dialog'}`}>
        <SettingsContent
          page={shown}
          chat={chat}
          me={me}
          provider={provider}
          waysIn={waysIn}
          onSetPassword={() => onOpen('password')}
          onSaved={(isKept) => setSaved({ isKept })}
          onAccountDeleted={onAccountDeleted}
        />
      </div>
    </>
  );
}

function Saved({ isKept }: { isKept: boolean }) {
  const t = useTranslate();
  if (!isKept) return <span className="text-13 text-warning">{t('settings.notKept')}</span>;
  return (
    <span className="flex animate-appear items-center gap-1 text-13 font-medium text-accent-text">
      <Icon of={Check} size={14} />
      {t('settings.saved')}
    </span>
  );
}

/** Each page has one main heading: that of what the address names. */
function Title({ main, children }: { main: boolean; children: string }) {
  const Heading = main ? 'h1' : 'h2';
  return <Heading className="truncate text-15 font-semibold">{children}</Heading>;
}
