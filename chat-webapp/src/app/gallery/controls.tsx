import { Copy, Link2, Pencil, Settings, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Avatar, GroupAvatar } from '@/components/ui/avatar';
import { Boundary } from '@/components/ui/boundary';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { IconButton } from '@/components/ui/icon-button';
import { Mark } from '@/components/ui/mark';
import Menu from '@/components/ui/menu';
import { Notice } from '@/components/ui/notice';
import { Segments } from '@/components/ui/segments';
import { useSnackbar } from '@/components/ui/snackbar';
import { TextField } from '@/components/ui/text-field';
import { Show, State } from './show';

const looks = ['primary', 'outline', 'quiet', 'danger'] as const;

/** What the rest is made of. */
export function Controls() {
  return (
    <>
      <Buttons />
      <Fields />
      <Faces />
      <Show name="Notice">
        <Notice>Username and password don’t match.</Notice>
      </Show>
      <Show name="Empty state">
        <EmptyState title="No such room" action={<Button>Browse rooms</Button>}>
          It may be private, or it never was.
        </EmptyState>
      </Show>
      <Show name="Boundary">
        <State of="broken">
          <Boundary>
            <Broken />
          </Boundary>
        </State>
      </Show>
      <Floating />
    </>
  );
}

function Buttons() {
  return (
    <>
      <Show name="Button">
        {looks.map((look) => (
          <State key={look} of={look}>
            <div className="flex flex-wrap gap-2">
              <Button look={look}>At rest</Button>
              <Button look={look} busy>
                Busy
              </Button>
              <Button look={look} disabled>
                Disabled
              </Button>
            </div>
          </State>
        ))}
      </Show>
      <Show name="Icon button">
        <div className="flex gap-2">
          <IconButton icon={Settings} label="At rest" />
          <IconButton icon={Settings} label="With a key" shortcut="Ctrl+," />
          <IconButton icon={Settings} label="Pressed" aria-pressed />
          <IconButton icon={Settings} label="Open" aria-expanded aria-haspopup="menu" />
          <IconButton icon={Settings} label="Disabled" disabled />
        </div>
      </Show>
    </>
  );
}

function Fields() {
  const [chosen, setChosen] = useState<'one' | 'two'>('one');
  return (
    <>
      <Show name="Text field">
        <TextField label="Empty" />
        <TextField label="With a hint" hint="How others see you." defaultValue="Ada Lovelace" />
        <TextField label="Wrong" error="Give the room a name." />
        <TextField label="Disabled" disabled defaultValue="Ada Lovelace" />
      </Show>
      <Show name="Segments">
        <Segments
          label="Who can join"
          value={chosen}
          options={[
            { value: 'one', label: 'Everyone' },
            { value: 'two', label: 'Invited people' },
          ]}
          onChange={setChosen}
          hint="Everyone on this server can find, read and join it."
        />
      </Show>
    </>
  );
}

const names = ['Ada Lovelace', 'Grace Hopper', 'Jörg Müller-Lüdenscheidt', '李雷', 'mei'];

function Faces() {
  return (
    <Show name="Mark and avatars">
      <div className="flex items-center gap-3">
        <Mark size={20} />
        <Mark size={26} />
      </div>
      {[20, 28, 32, 40].map((size) => (
        <div key={size} className="flex items-center gap-3">
          {names.map((name, at) => (
            <Avatar key={name} id={name} name={name} size={size} online={at % 2 === 0} />
          ))}
          <GroupAvatar count={3} size={size} />
        </div>
      ))}
    </Show>
  );
}

function Broken(): never {
  throw new Error('Broken on purpose, to be looked at.');
}

function Floating() {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'menu' | 'dialog' | null>(null);
  const show = useSnackbar();
  const entry = (id: string, label: string, icon: typeof Copy) => ({ id, label, icon, onAction: () => {} });
  return (
    <Show name="What floats">
      <div className="flex flex-wrap gap-2">
        <Button ref={trigger} look="outline" onClick={() => setOpen('menu')}>
          Menu
        </Button>
        <Button look="outline" onClick={() => setOpen('dialog')}>
          Dialog
        </Button>
        <Button
          look="outline"
          onClick={() => show({ words: 'Message deleted.', action: { label: 'Undo', onAction: () => {} } })}
        >
          Snackbar
        </Button>
      </div>
      {open === 'menu' && (
        <Menu
          label="More"
          trigger={trigger}
          onClose={() => setOpen(null)}
          entries={[
            { ...entry('copy', 'Copy text', Copy), shortcut: 'C' },
            entry('link', 'Copy link', Link2),
            entry('edit', 'Edit', Pencil),
            { ...entry('delete', 'Delete', Trash2), look: 'danger' },
          ]}
        />
      )}
      {open === 'dialog' && (
        <Dialog title="A dialog" onClose={() => setOpen(null)}>
          <TextField label="Name" autoFocus />
        </Dialog>
      )}
    </Show>
  );
}
