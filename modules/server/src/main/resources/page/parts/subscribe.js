// The exact calls for what a view shows.
import { html, nothing } from "lit-html";
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
  </details>`;
}

function sse(stream) {
  return call("SSE", `curl -N '${absolute(`/api/v1/stream${queryText(stream)}`)}'`);
}

const LISTS = ["topics", "kind", "role", "status"];

function webhook(stream) {
  const body = Object.fromEntries(Object.entries(stream).filter(([, value]) => value).map(([name, value]) => [name, LISTS.includes(name) ? value.split(",") : value]));
  const text = JSON.stringify({ url: "https://example.org/hook", ...body }).replaceAll("'", "\\u0027");
  return call("Webhook", `curl -H 'Content-Type: application/json' ${absolute("/api/v1/webhooks")} \\\n  --data '${text}'`);
}

function call(name, text, shown = undefined) {
  return html`<div>
    <dt>${say(`form.${name}`)}</dt>
    <dd>
      <code>${shown ?? text}</code>
      <button class="plain" aria-label=${say("copy.of", say(`form.${name}`))} @click=${(event) => copy(event.currentTarget, text)}>${say("copy")}</button>
    </dd>
  </div>`;
}

async function copy(button, text) {
  await navigator.clipboard.writeText(text);
  button.textContent = say("copied");
}

function absolute(path) {
  return new URL(path, location.href).href.replaceAll("'", "%27");
}
