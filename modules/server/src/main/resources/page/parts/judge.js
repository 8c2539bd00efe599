// What an editor can do with one click, each with the way back. docs/http.md has the same as a table.
import { get, organization as pathOf, send } from "../api.js";

/**
 * Gives a name to an entry of the directory, as an alias: so that names nobody claims are resolved, and names that several
 * claim go to this one. The way back takes it out again, or makes it what it was.
 */
export async function alias(name, id) {
  const entry = await entryOf(id);
  const before = entry.names.find((one) => one.text === name);
  const names = before ? entry.names.map((one) => (one === before ? { ...one, type: "alias" } : one)) : [...entry.names, { text: name, type: "alias" }];
  const done = await put(entry, { names });
  return {
    position: done.position,
    back: async () => {
      const now = await entryOf(id);
      const rest = now.names.filter((one) => one.text !== name);
      return put(now, { names: before ? [...rest, before] : rest });
    },
  };
}

/** Puts a name into the directory as an organization that it did not have. */
export async function enter(name) {
  const id = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
  const done = await send("PUT", pathOf(id), { kind: "other", names: [{ text: name, type: "official" }] }, { "If-None-Match": "*" });
  return { position: done.position, back: () => send("DELETE", pathOf(id)) };
}

/** Makes two entries one. The way back parts them again. */
export async function mergeInto(from, into) {
  const done = await put(await entryOf(from), { mergedInto: into });
  return { position: done.position, back: async () => put(await entryOf(from), { mergedInto: null }) };
}

export async function judge(key, body) {
  const path = `judgements/${encodeURIComponent(key)}`;
  const done = await send("PUT", path, body);
  return { position: done.position, back: () => send("DELETE", path) };
}

/**
 * Reports what became of a plan: as an event of the editor's own, which says so as its source, and belongs with the plan.
 * The way back retracts that event.
 */
export async function report(planned, status, by) {
  const { activity, tag, position, ...plan } = await get(`events/${encodeURIComponent(planned)}`);
  const day = new Date().toISOString().slice(0, 10);
  // Each click is an event of its own: what was taken back once may be said again.
  const id = `${planned}-${status}-${Date.now().toString(36)}`;
  const event = { ...plan, id, revision: 1, status, sources: [{ id: `editor-${by}`, publisher: by, publishedOn: day }], claims: [], denies: [] };
  await send("POST", "events", event);
  const done = await send("PUT", `judgements/${encodeURIComponent(`event:${id}`)}`, { activity: planned, by });
  return {
    position: done.position,
    back: async () => {
      await send("DELETE", `judgements/${encodeURIComponent(`event:${id}`)}`);
      return send("POST", "events", { ...event, revision: 2, status: "retracted" });
    },
  };
}

/** As the directory has it now, and by which tag it is known that nobody changed it meanwhile. */
async function entryOf(id) {
  const { name, subsidiaries, mergedFrom, mentions, position, parent, ...entry } = await get(pathOf(id));
  return { ...entry, parent: parent?.id ?? parent };
}

function put({ tag, ...entry }, change) {
  return send("PUT", pathOf(entry.id), { ...entry, ...change }, { "If-Match": tag });
}
