// The kinds of events in the order in which they are shown.
const ORDER = ["meeting", "declaration", "formation", "membership", "appointment", "publication", "statement"];

/** Of those that there are: one that this page does not know yet comes last. */
export function inOrder(kinds) {
  return [...ORDER.filter((kind) => kinds.includes(kind)), ...kinds.filter((kind) => !ORDER.includes(kind)).sort()];
}
