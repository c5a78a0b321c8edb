import type { components } from '@/generated/api';

/** What the API takes and answers, by the names of docs/openapi.yaml. */
export type Schemas = components['schemas'];
