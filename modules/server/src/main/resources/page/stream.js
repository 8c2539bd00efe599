// Server-sent events by fetch, because an EventSource cannot send a token.
import { headers, ROOT } from "./api.js";
import { queryText } from "./address.js";

const SOON = 1_000;
const LATE = 30_000;

/**
 * Hands on what the stream says until the signal is given. A connection that breaks off is taken up where it ended, after
 * a second, then two, up to half a minute.
 */
export async function follow(query, on, signal) {
  let last = "";
  let pause = SOON;
  while (!signal.aborted) {
    try {
      const asked = last ? { ...query, since: undefined, last: undefined } : query;
      const response = await fetch(`${ROOT}/stream${queryText(asked)}`, {
        headers: headers({ Accept: "text/event-stream", ...(last ? { "Last-Event-ID": last } : {}) }),
        signal,
        cache: "no-store",
      });
      if (response.status === 410) {
        last = "";
      }
      if (!response.ok) {
        throw new Error(`The stream answered ${response.status}.`);
      }
      on.open?.();
      for await (const message of messages(response.body)) {
        last = message.id || last;
        pause = SOON;
        if (message.data) {
          on.message(message.event, JSON.parse(message.data));
        }
      }
    } catch (broken) {
      if (signal.aborted) {
        return;
      }
    }
    on.broken?.();
    await new Promise((done) => setTimeout(done, pause));
    pause = Math.min(2 * pause, LATE);
  }
}

/** The format of text/event-stream: https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function* messages(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const blocks = (rest + value.replaceAll("\r", "")).split("\n\n");
    rest = blocks.pop();
    yield* blocks.map(message);
  }
}

function message(block) {
  const said = { event: "message", data: "", id: "" };
  for (const line of block.split("\n")) {
    const at = line.indexOf(":");
    const field = line.slice(0, at);
    const value = line.slice(at + 1).replace(/^ /, "");
    if (field === "data") {
      said.data += (said.data ? "\n" : "") + value;
    } else if (field === "event" || field === "id") {
      said[field] = value;
    }
  }
  return said;
}
