// The sources of an activity, in their own words.
import { html, nothing } from "lit-html";
import { describe } from "../dates.js";
import { say } from "../words.js";

/** @param activity null while it is on its way */
export function quotes(activity) {
  if (!activity) {
    return html`<p class="waiting" role="status">${say("waiting")}</p>`;
  }
  return html`<div class="quotes">
    ${activity.summary ? html`<p class="summary">${activity.summary}</p>` : nothing}
    ${(activity.sources ?? []).map((one) => source(one, activity.sources))}
  </div>`;
}

export function source(one, all) {
  return html`<figure class="source">
    ${one.quote ? html`<blockquote>${one.quote}</blockquote>` : nothing}
    <figcaption>
      <cite>${named(one)}</cite>
      ${one.publishedOn ? html`<span class="published">${describe(one.publishedOn).text}</span>` : nothing}
      ${one.derivedFrom?.length
        ? html`<span class="derived">${say("source.derived", one.derivedFrom.map((id) => nameOf(id, all)).join(", "))}</span>`
        : nothing}
    </figcaption>
  </figure>`;
}

function named(one) {
  const words = [one.publisher, one.title].filter(Boolean).join(": ") || one.id;
  return linkable(one.url) ? html`<a href=${one.url} rel="noopener noreferrer" target="_blank">${words}</a>` : words;
}

function nameOf(id, all) {
  const known = all.find((one) => one.id === id);
  return known?.publisher ?? known?.title ?? id;
}

/** An address from an event may be anything. Only one that leads to a page is made a link. */
function linkable(url) {
  return URL.canParse(url ?? "") && ["https:", "http:"].includes(new URL(url).protocol);
}
