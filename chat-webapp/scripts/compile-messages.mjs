/*
 * Compiles src/messages/*.json (ICU message format) into src/generated: compact data for a formatter of under
 * 1 kB, and a type that knows every key with its arguments. Fails when a language lacks a key or names other arguments.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TYPE, parse } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';

const source = new URL('../src/messages/', import.meta.url);
const target = new URL('../src/generated/', import.meta.url);
const reference = 'en';

/**
 * In the reference language, which comes with the pages, in parts: what is said before anybody is logged in, what is said
 * to those who come back from the identity provider besides, and the rest.
 */
const parts = {
  '.start': new Set(['action', 'error', 'field', 'login', 'notFound', 'problem', 'register']),
  '.arrival': new Set(['arrival']),
};

/** The part that a message is in; empty for the rest. */
export function partOf(key) {
  const [area] = key.split('.');
  return Object.keys(parts).find((part) => parts[part].has(area)) ?? '';
}

/** The arguments of a message, name to TypeScript type. */
export function argumentsOf(message) {
  const found = {};
  const visit = (elements) => {
    for (const element of elements) {
      if (element.type === TYPE.argument) found[element.value] ??= 'string | number';
      if (element.type === TYPE.number || element.type === TYPE.plural) found[element.value] = 'number';
      if (element.type === TYPE.select) found[element.value] = 'string';
      if (element.options) Object.values(element.options).forEach((option) => visit(option.value));
      if (element.children) visit(element.children);
    }
  };
  visit(parse(message));
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => a.localeCompare(b)));
}

/** What keeps a translation from standing in for the reference, as sentences; none when it can. */
export function differences(locale, referenceMessages, messages) {
  const missing = Object.keys(referenceMessages).filter((key) => !(key in messages));
  const unknown = Object.keys(messages).filter((key) => !(key in referenceMessages));
  const unlike = Object.keys(messages).filter(
    (key) =>
      key in referenceMessages &&
      JSON.stringify(argumentsOf(messages[key])) !== JSON.stringify(argumentsOf(referenceMessages[key])),
  );
  return [
    ...missing.map((key) => `${locale}: "${key}" is missing`),
    ...unknown.map((key) => `${locale}: "${key}" is not in ${reference}`),
    ...unlike.map((key) => `${locale}: "${key}" has other arguments than ${reference}`),
  ];
}

function inParts(compiled) {
  const only = (part) => Object.fromEntries(Object.entries(compiled).filter(([key]) => partOf(key) === part));
  return Object.fromEntries([...Object.keys(parts), ''].map((part) => [part, only(part)]));
}

function moduleOf(compiled) {
  const type = 'Readonly<Record<string, CompiledMessage>>';
  return `import type { CompiledMessage } from 'icu-minify/format';\n\nconst messages: ${type} = ${JSON.stringify(compiled)};\n\nexport default messages;\n`;
}

function typesOf(messages) {
  const lines = Object.entries(messages).map(([key, message]) => {
    const entries = Object.entries(argumentsOf(message)).map(([name, type]) => `${name}: ${type}`);
    return `  ${JSON.stringify(key)}: ${entries.length ? `{ ${entries.join('; ')} }` : 'undefined'};`;
  });
  return `/** Every message with its arguments. */\nexport interface MessageArguments {\n${lines.join('\n')}\n}\n`;
}

function main() {
  const read = (locale) => JSON.parse(readFileSync(new URL(`${locale}.json`, source), 'utf8'));
  const locales = readdirSync(source)
    .filter((file) => file.endsWith('.json'))
    .map((file) => basename(file, '.json'));
  const referenceMessages = read(reference);
  const problems = locales.flatMap((locale) => differences(locale, referenceMessages, read(locale)));
  if (problems.length) {
    console.error(problems.join('\n'));
    process.exit(1);
  }
  mkdirSync(target, { recursive: true });
  for (const locale of locales) {
    const compiled = Object.fromEntries(
      Object.entries(read(locale)).map(([key, message]) => [key, compile(message)]),
    );
    const modules = locale === reference ? inParts(compiled) : { '': compiled };
    for (const [part, messages] of Object.entries(modules)) {
      writeFileSync(new URL(`messages.${locale}${part}.ts`, target), moduleOf(messages));
    }
  }
  writeFileSync(new URL('message-arguments.ts', target), typesOf(referenceMessages));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
