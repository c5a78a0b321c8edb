/*
 * Compiles the schemas of docs/openapi.yaml into src/generated/api.ts: what the API takes and answers, as the server
 * describes it. A contract that changes under the client fails to compile.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const document = new URL('../../docs/openapi.yaml', import.meta.url);
const target = new URL('../src/generated/', import.meta.url);

const ast = await openapiTypescript(document, { immutable: true, silent: true });
mkdirSync(target, { recursive: true });
writeFileSync(new URL('api.ts', target), astToString(ast));
