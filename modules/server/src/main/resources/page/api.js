// The feed's API, as docs/http.md describes it.
import { queryText } from "./address.js";
import { say } from "./words.js";

export const ROOT = "/api/v1";
const TOKEN = "token";

/** What the feed answered instead: a problem document (RFC 9457). */
export class Problem extends Error {
  constructor(status, document) {
    super(document.detail ?? document.title ?? `The feed answered ${status}.`);
    this.status = status;
    this.document = document;
  }
}

/** For as long as the window is open, and for this window alone. */
export const token = {
  get: () => sessionStorage.getItem(TOKEN) ?? "",
  set: (text) => (text ? sessionStorage.setItem(TOKEN, text) : sessionStorage.removeItem(TOKEN)),
};

export function headers(more = {}) {
  return token.get() ? { ...more, Authorization: `Bearer ${token.get()}` } : more;
}

export function get(path, query = {}, signal = undefined) {
  return call(`${ROOT}/${path}${queryText(query)}`, { headers: headers({ Accept: "application/json" }), signal });
}

/** Publishes or judges. */
export function send(method, path, body = undefined, more = {}) {
  return call(`${ROOT}/${path}`, {
    method,
    headers: headers({ Accept: "application/json", ...(body === undefined ? {} : { "Content-Type": "application/json" }), ...more }),
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

async function call(url, request) {
  const response = await fetch(url, request).catch((error) => {
    throw error.name === "AbortError" ? error : new Problem(0, { title: say("silent"), detail: say("silent.help") });
  });
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
  const document = isJson ? await response.json() : {};
  if (!response.ok) {
    throw new Problem(response.status, document);
  }
  return { ...document, tag: response.headers.get("ETag") };
}

export function organization(id, more = "") {
  return `organizations/${encodeURIComponent(id)}${more}`;
}

export function activity(id) {
  return `activities/${encodeURIComponent(id)}`;
}
