// What a view shows stands in its address, under the names that the API has for the same things.

/** Parameters of a timeline, as docs/http.md has them. */
export const FILTERS = ["from", "to", "match", "kind", "role", "with", "status", "text", "subsidiaries", "order"];

/** The place that an address leads to: which view, of what, and what of it. */
export function placeOf(url) {
  const steps = url.pathname.split("/").filter(Boolean).map(decodeURIComponent);
  const query = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
  const [first = "front", id = "", ...more] = steps;
  const known = (first === "organizations" || first === "activities") && id && !more.length;
  const single = (first === "front" || first === "editors") && !id;
  return { view: known || single ? first : "nowhere", id, query };
}

export function organizationAddress(id, query = {}) {
  return `/organizations/${encodeURIComponent(id)}${queryText(query)}`;
}

export function activityAddress(id) {
  return `/activities/${encodeURIComponent(id)}`;
}

/** With what is given left out where it says nothing, so that one view has one address. */
export function queryText(query) {
  const entries = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const text = new URLSearchParams(entries).toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/** The filters among what an address says, and nothing else. */
export function filtersOf(query, except = []) {
  return Object.fromEntries(FILTERS.filter((name) => query[name] && !except.includes(name)).map((name) => [name, query[name]]));
}

export function listOf(text) {
  return text ? text.split(",") : [];
}

/** The same list with something put in, or taken out if it is in. */
export function toggled(text, one) {
  const list = listOf(text);
  return (list.includes(one) ? list.filter((other) => other !== one) : [...list, one]).join(",");
}
