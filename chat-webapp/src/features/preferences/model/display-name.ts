const longest = 64;

/** Whether others may see one under this name. */
export function isDisplayName(name: string): boolean {
  const letters = [...name].length;
  return letters > 0 && letters <= longest && !/^\p{White_Space}*$/u.test(name) && !/\p{Cc}/u.test(name);
}
