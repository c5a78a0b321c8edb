import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { TextField } from '@/components/ui/text-field';
import type { Http } from '@/lib/http';
import { useTranslate } from '@/lib/i18n';
import type { Schemas } from '@/lib/schemas';
import { auditKinds, type AuditFilter } from '../model/filter';

interface AuditFiltersProps {
  readonly http: Http;
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

export function AuditFilters({ http, filter, onChange }: AuditFiltersProps) {
  const t = useTranslate();
  return (
    <div role="group" aria-label={t('audit.filter')} className="grid grid-cols-2 gap-3 xl:grid-cols-4">
      <KindField filter={filter} onChange={onChange} />
      <PersonField http={http} filter={filter} onChange={onChange} />
      <TextField
        type="date"
        label={t('audit.from')}
        value={filter.from}
        max={filter.to || undefined}
        onChange={(event) => onChange({ ...filter, from: event.target.value })}
      />
      <TextField
        type="date"
        label={t('audit.to')}
        value={filter.to}
        min={filter.from || undefined}
        onChange={(event) => onChange({ ...filter, to: event.target.value })}
      />
    </div>
  );
}

function KindField({ filter, onChange }: Omit<AuditFiltersProps, 'http'>) {
  const t = useTranslate();
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-13 font-medium">
        {t('audit.what')}
      </label>
      <div className="relative">
        <select
          id={id}
          value={filter.kind}
          onChange={(event) => onChange({ ...filter, kind: event.target.value as AuditFilter['kind'] })}
          className="field h-10 w-full appearance-none truncate ps-3 pe-8 text-15 coarse:h-11 coarse:text-17"
        >
          <option value="">{t('audit.all')}</option>
          {auditKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`audit.kind.${kind}`)}
            </option>
          ))}
        </select>
        <Icon
          of={ChevronDown}
          size={16}
          className="pointer-events-none absolute end-2.5 top-1/2 -translate-y-1/2 text-faint"
        />
      </div>
    </div>
  );
}

/** By user name: asked when one is done typing it. */
function PersonField({ http, filter, onChange }: AuditFiltersProps) {
  const t = useTranslate();
  const [name, setName] = useState('');
  const [unknown, setUnknown] = useState(false);

  async function find() {
    const wanted = name.trim().replace(/^@/, '').toLowerCase();
    setUnknown(false);
    if (!wanted) return filter.account !== null && onChange({ ...filter, account: null });
    const query = new URLSearchParams({ query: wanted, limit: '20' });
    const { items } = await http.get<Schemas['UserPage']>(`/users?${query}`);
    const found = items.find(({ username }) => username === wanted);
    if (found) onChange({ ...filter, account: found.id });
    else setUnknown(true);
  }

  return (
    <TextField
      label={t('audit.who')}
      placeholder={t('audit.everybody')}
      value={name}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      error={unknown ? t('audit.unknown') : null}
      onChange={(event) => setName(event.target.value)}
      onBlur={() => void find().catch(() => setUnknown(true))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing)
          void find().catch(() => setUnknown(true));
      }}
    />
  );
}
