/** Everybody's. */
export const password = 'correct horse battery';
