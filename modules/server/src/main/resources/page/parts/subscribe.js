// The exact calls for what a view shows.
import { html, nothing, render } from "lit-html";
import { token } from "../api.js";
import { queryText } from "../address.js";
import { say } from "../words.js";

/**
 * @param forms addresses of the same in other forms, by what they are called
 * @param stream the filters of /stream and of a webhook that tell the same; null where nothing does
 */
export function subscribe(forms, stream) {
  return html`<details class="subscribe">
    <summary>${say("subscribe")}</summary>
    <p>${say("subscribe.about")}</p>
    <dl>
      ${Object.entries(forms).map(([name, path]) => call(name, absolute(path), html`<a href=${path} target="_blank">${absolute(path)}</a>`))}
      ${stream ? [sse(stream), webhook(stream)] : nothing}
    </dl>
    ${stream ? nothing : html`<p>${say("subscribe.noStream")}</p>`}
  </details>`;
}

function sse(stream) {
  return call("SSE", `curl -N${authorization()} '${absolute(`/api/v1/stream${queryText(stream)}`)}'`);
}

/** Where this window has a token, whoever calls needs one, too. */
function authorization() {
  return token.get() ? ' -H "Authorization: Bearer $FEED_TOKEN"' : "";
}

const LISTS = ["topics", "kind", "role", "status"];

function webhook(stream) {
  const body = Object.fromEntries(Object.entries(stream).filter(([, value]) => value).map(([name, value]) => [name, LISTS.includes(name) ? value.split(",") : value]));
  const text = JSON.stringify({ url: "https://example.org/hook", ...body }).replaceAll("'", "\\u0027");
  return call("Webhook", `curl${authorization()} -H 'Content-Type: application/json' ${absolute("/api/v1/webhooks")} \\\n  --data '${text}'`);
}

function call(name, text, shown = undefined) {
  return html`<div>
    <dt>${say(`form.${name}`)}</dt>
    <dd>
      <code>${shown ?? text}</code>
      <button class="plain" aria-label=${say("copy.of", say(`form.${name}`))} @click=${(event) => copy(event.currentTarget, text)}>${say("copy")}</button>
      <span role="status"></span>
    </dd>
  </div>`;
}

/** Without a clipboard (over plain HTTP, say) the text is selected, to be copied by hand. */
async function copy(button, text) {
  const row = button.closest("dd");
  const shown = row.querySelector("code");
  try {
    await navigator.clipboard.writeText(text);
    render(say("copied"), row.querySelector("[role=status]"));
  } catch {
    getSelection().selectAllChildren(shown);
  }
}

function absolute(path) {
  return new URL(path, location.href).href.replaceAll("'", "%27");
}
