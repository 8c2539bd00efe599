// What an editor can do with one click, each with the way back. docs/http.md has the same as a table.
import { get, organization as pathOf, send } from "../api.js";

const STRONG = ["official", "alias"];

/**
 * Gives a name to an entry of the directory, so that names nobody claims are resolved; of several that claim it, this one
 * has it from then on. The way back puts every entry as it was.
 *
 * @param others the ids of those that claim it as well
 */
export async function alias(name, id, others = []) {
  const changes = [];
  for (const other of others.filter((one) => one !== id)) {
    const entry = await entryOf(other);
    const rest = entry.names.filter((one) => one.text !== name || !STRONG.includes(one.type));
    if (rest.length && rest.length < entry.names.length) {
      changes.push([entry, rest]);
    }
  }
  const entry = await entryOf(id);
  const isStrong = entry.names.some((one) => one.text === name && STRONG.includes(one.type));
  if (!isStrong) {
    const weak = entry.names.find((one) => one.text === name);
    const names = weak ? entry.names.map((one) => (one === weak ? { ...one, type: "alias" } : one)) : [...entry.names, { text: name, type: "alias" }];
    changes.push([entry, names]);
  }
  for (const [one, names] of changes) {
    await put(one, { names });
  }
  return async () => {
    for (const [{ tag, ...was }] of changes.toReversed()) {
      await send("PUT", pathOf(was.id), was);
    }
  };
}

/** Puts a name into the directory as an organization that it did not have. */
export async function enter(name) {
  const id = idOf(name);
  await send("PUT", pathOf(id), { kind: "other", names: [{ text: name, type: "official" }] }, { "If-None-Match": "*" });
  return () => send("DELETE", pathOf(id));
}

/** Ids are in Latin letters; a name that has none gets one that follows from it. */
function idOf(name) {
  const latin = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 80);
  const other = [...name].some((letter) => /\p{L}/u.test(letter) && !/\p{Script=Latin}/u.test(letter));
  return latin && !other ? latin : `${latin || "organization"}-${[...name].reduce((sum, letter) => (31 * sum + letter.codePointAt(0)) >>> 0, 7).toString(36)}`;
}

/** Makes two entries one. The way back parts them again. */
export async function mergeInto(from, into) {
  const entry = await entryOf(from);
  await put(entry, { mergedInto: into });
  const { tag, ...was } = entry;
  return () => send("PUT", pathOf(from), was);
}

export async function judge(key, body) {
  const path = `judgements/${encodeURIComponent(key)}`;
  await send("PUT", path, body);
  return () => send("DELETE", path);
}

/** Takes back what somebody judged. The way back judges it again. */
export async function takeBack({ key, tag, ...body }) {
  const path = `judgements/${encodeURIComponent(key)}`;
  await send("DELETE", path);
  return () => send("PUT", path, body);
}

/**
 * Reports what became of a plan: as an event of the editor's own, which says so as its source, and belongs with the plan.
 * The way back retracts that event.
 */
export async function report(planned, status, by) {
  const { activity, tag, ...plan } = await get(`events/${encodeURIComponent(planned)}`);
  const day = new Date().toISOString().slice(0, 10);
  // Each click is an event of its own: what was taken back once may be said again.
  const id = `${planned}-${status}-${Date.now().toString(36)}`;
  const event = { ...plan, id, revision: 1, status, sources: [{ id: `editor-${by}`, publisher: by, publishedOn: day }], claims: [], denies: [] };
  const retract = () => send("POST", "events", { ...event, revision: 2, status: "retracted" });
  await send("POST", "events", event);
  try {
    const unjudge = await judge(`event:${id}`, { activity: planned, by });
    return async () => {
      await unjudge();
      await retract();
    };
  } catch (refused) {
    await retract();
    throw refused;
  }
}

/** As the directory has it now, and by which tag it is known that nobody changed it meanwhile. */
async function entryOf(id) {
  const { name, subsidiaries, mergedFrom, mentions, parent, ...entry } = await get(pathOf(id));
  if (entry.id !== id) {
    throw new Error(`${id} was merged into ${entry.id}.`);
  }
  return { ...entry, parent: parent?.id ?? parent };
}

function put({ tag, ...entry }, change) {
  return send("PUT", pathOf(entry.id), { ...entry, ...change }, { "If-Match": tag });
}
