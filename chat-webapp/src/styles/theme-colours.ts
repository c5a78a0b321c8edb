/** `--canvas` of both themes, for what reads no styles: the frame that a system draws around the client. */
export const themeColours = { light: '#fdfdfb', dark: '#121417' };
