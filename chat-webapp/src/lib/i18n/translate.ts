import format, { type CompiledMessage } from 'icu-minify/format';
import type { MessageArguments } from '@/generated/message-arguments';

export type MessageKey = keyof MessageArguments;
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>;

/** The words for a key, with exactly the arguments that the message names. */
export type Translate = <Key extends MessageKey>(
  key: Key,
  ...values: MessageArguments[Key] extends undefined ? [] : [MessageArguments[Key]]
) => string;

export function translator(locale: string, messages: CompiledMessages): Translate {
  const formatters = {
    getDateTimeFormat: (...options: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...options),
    getNumberFormat: (...options: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...options),
    getPluralRules: (...options: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...options),
  };
  return (key, ...values) => {
    const message = messages[key];
    return message === undefined ? key : String(format(message, locale, values[0] ?? {}, { formatters }));
  };
}
