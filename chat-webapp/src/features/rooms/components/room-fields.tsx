import { TextField } from '@/components/ui/text-field';
import { useTranslate } from '@/lib/i18n';
import { nameProblem, topicProblem } from '../model/room-form';

interface RoomFieldsProps {
  readonly name: string;
  readonly topic: string;
  /** An empty name is an error once one tried. */
  readonly tried: boolean;
  readonly onName: (name: string) => void;
  readonly onTopic: (topic: string) => void;
}

/** A room's name and topic, with what is wrong with them. */
export function RoomFields({ name, topic, tried, onName, onTopic }: RoomFieldsProps) {
  const t = useTranslate();
  const nameError = nameProblem(name);
  const topicError = topicProblem(topic);
  return (
    <>
      <TextField
        label={t('createRoom.name')}
        value={name}
        onChange={(event) => onName(event.target.value)}
        autoFocus
        autoComplete="off"
        error={nameError && (tried || nameError === 'createRoom.nameTooLong') ? t(nameError) : null}
      />
      <TextField
        label={t('createRoom.topic')}
        value={topic}
        onChange={(event) => onTopic(event.target.value)}
        autoComplete="off"
        error={topicError && t(topicError)}
      />
    </>
  );
}
