/** 1 where the script runs from left to right, -1 where it runs from right to left. */
export function directionOf(element: Element): 1 | -1 {
  return getComputedStyle(element).direction === 'rtl' ? -1 : 1;
}
