// What of a timeline is shown.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { listOf, toggled } from "../address.js";
import { inOrder } from "../kinds.js";
import { number, say } from "../words.js";

const ROLES = ["convener", "organizer", "host", "signatory", "founder", "member", "alliance", "publisher", "speaker", "chair", "appointer",
  "appointee", "attendee", "administrator", "supervisor", "witness", "predecessor", "successor", "mentioned"];
const STATUSES = ["planned", "occurred", "postponed", "cancelled"];

/** Where there is room, nothing is folded away. */
const wide = matchMedia("(min-width: 48rem)");
wide.addEventListener("change", () => document.querySelector("details.others")?.toggleAttribute("open", wide.matches));

/**
 * @param kinds how many activities there are of each
 * @param change called with what is to be another, and whether it is still being typed
 */
export function filters(query, { kinds, partners, text, hasSubsidiaries, change }) {
  const others = Object.keys(query).filter((name) => name !== "kind");
  return html`<form class="filters" role="search" aria-label=${say("filters")} @submit=${(event) => event.preventDefault()}>
    <fieldset class="kinds">
      <legend class="unseen">${say("filter.kind")}</legend>
      ${inOrder([...new Set([...Object.keys(kinds), ...listOf(query.kind)])]).map(
        (kind) => html`<label class="chip kind-${kind}">
          <input type="checkbox" .checked=${live(listOf(query.kind).includes(kind))} @change=${() => change({ kind: toggled(query.kind, kind) })}>
          <span>${say(`kind.${kind}`)} <small>${number(kinds[kind] ?? 0)}</small></span>
        </label>`,
      )}
    </fieldset>
    <details class="others" ?open=${wide.matches || others.length > 0}>
      <summary>${say("filter.more")}</summary>
      <div>
        <label class="field"><span>${say("filter.text")}</span>
          <input type="search" .value=${live(text)} @input=${(event) => event.isComposing || change({ text: event.target.value }, true)} @compositionend=${(event) => change({ text: event.target.value }, true)}></label>
        ${partner(query, partners, change)} ${choice("role", ROLES, query.role, change)} ${choice("status", STATUSES, query.status, change)}
        ${hasSubsidiaries ? tick("subsidiaries", "true", query, change) : nothing}
        ${Object.keys(query).length ? html`<button type="button" class="plain" @click=${() => change(null)}>${say("filter.none")}</button>` : nothing}
      </div>
    </details>
  </form>`;
}

function choice(name, words, chosen, change) {
  return html`<label class="field"><span>${say(`filter.${name}`)}</span>
    <select @change=${(event) => change({ [name]: event.target.value })}>
      <option value="" ?selected=${!chosen}>${say("filter.any")}</option>
      ${words.map((word) => html`<option value=${word} ?selected=${chosen === word}>${say(`${name}.${word}`)}</option>`)}
    </select></label>`;
}

/** The partners of the period; another one stands there when an address names it. */
function partner(query, partners, change) {
  const known = partners.some((one) => one.organization.id === query.with);
  return html`<label class="field"><span>${say("filter.with")}</span>
    <select @change=${(event) => change({ with: event.target.value })}>
      <option value="" ?selected=${!query.with}>${say("filter.any")}</option>
      ${query.with && !known ? html`<option value=${query.with} selected>${query.with}</option>` : nothing}
      ${partners.map(
        ({ organization, activities }) =>
          html`<option value=${organization.id} ?selected=${organization.id === query.with}>${organization.name} (${number(activities)})</option>`,
      )}
    </select></label>`;
}

export function tick(name, value, query, change) {
  return html`<label class="tick"><input type="checkbox" .checked=${live(query[name] === value)}
    @change=${(event) => change({ [name]: event.target.checked ? value : "" })}> ${say(`filter.${name}.${value}`)}</label>`;
}
