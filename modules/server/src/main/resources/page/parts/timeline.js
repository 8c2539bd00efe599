// Activities one under the other: a column of dates, a line that shows how well each is known, and what happened.
import { html, nothing } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { activityAddress } from "../address.js";
import { chapter, describe, precision } from "../dates.js";
import { say } from "../words.js";
import { marker } from "./marker.js";
import { people } from "./people.js";
import { quotes } from "./quotes.js";

/**
 * A timeline with a heading for each year.
 *
 * @param opened what was opened: activities by their ids, null while one is on its way
 * @param open called with the id of an activity whose sources somebody wants to see, or no more
 */
export function timeline(items, { opened, open, self = "" }) {
  return repeat(
    chapters(items),
    (one) => one.name,
    (one) => html`
      <section class="chapter" aria-labelledby="chapter-${one.name}">
        <h2 class="year" id="chapter-${one.name}">${heading(one.name)}</h2>
        <ol class="entries">
          ${repeat(one.items, (item) => item.id, (item) => entry(item, { opened, open, self, year: one.name }))}
        </ol>
      </section>
    `,
  );
}

function chapters(items) {
  const all = [];
  for (const item of items) {
    const name = chapter(item);
    if (all.at(-1)?.name !== name) {
      all.push({ name, items: [] });
    }
    all.at(-1).items.push(item);
  }
  return all;
}

function heading(name) {
  return name === "open" ? say("chapter.open") : name === "unknown" ? say("chapter.unknown") : name.replace(/^0+/, "");
}

function entry(item, { opened, open, self, year }) {
  const isOpen = opened.has(item.id);
  return html`
    <li class="entry kind-${item.kind} status-${item.status}" id="entry-${item.id}">
      ${date(item, year)} ${marker(item)}
      <article>
        ${about(item)}
        <h3><a href=${activityAddress(item.id)}>${item.title}</a></h3>
        <div class="line">
          ${people(item.participants, self, activityAddress(item.id))}
          <button class="witnesses" aria-expanded=${isOpen ? "true" : "false"} aria-label=${say("sources.of", item.title, witnesses(item))}
            @click=${() => open(item.id)}>${witnesses(item)}</button>
        </div>
        ${isOpen ? quotes(opened.get(item.id)) : nothing}
      </article>
    </li>
  `;
}

function witnesses(item) {
  return say("sources.count", item.reports, item.independentSources);
}

/** As well as it is known; the words as they were written stand in the title. */
export function date(item, year = undefined) {
  const { text, doubt } = describe(item.when, year);
  return html`<p class="date precision-${precision(item)} ${doubt ? `doubt-${doubt}` : ""}" title=${say("date.written", item.when)}>
    ${text}${doubt ? html`<span class="doubt">${say(`doubt.${doubt}`)}</span>` : nothing}
  </p>`;
}

export function about(item) {
  const places = (item.places ?? []).map((place) => place.name).filter(Boolean);
  return html`<p class="about">
    <span class="kind">${say(`kind.${item.kind}`)}</span>
    ${item.status === "occurred" ? nothing : html`<span class="status">${say(`status.${item.status}`)}</span>`}
    ${places.length ? html`<span class="places">${places.join(", ")}</span>` : nothing}
  </p>`;
}
