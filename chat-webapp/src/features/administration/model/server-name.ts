/** As the server takes it: 1 to 64 characters, none of which controls anything. */
export function isServerName(name: string): boolean {
  return name !== '' && [...name].length <= 64 && !/\p{Cc}/u.test(name);
}
