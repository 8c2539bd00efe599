// Who an organization is: its names, where it belongs, and how it is known elsewhere.
import { html, nothing } from "lit-html";
import { organizationAddress } from "../address.js";
import { language, number, say } from "../words.js";
import { organization } from "./people.js";

const REGISTERS = {
  wikidata: (id) => `https://www.wikidata.org/wiki/${encodeURIComponent(id)}`,
  lei: (id) => `https://search.gleif.org/#/record/${encodeURIComponent(id)}`,
  ror: (id) => (id.startsWith("https://ror.org/") ? id : `https://ror.org/${encodeURIComponent(id)}`),
};

export function identity(about) {
  const shown = nameOf(about);
  const others = (about.names ?? []).filter((name) => name.text !== shown);
  return html`<header class="identity">
    <p class="facts">
      <span>${about.provisional ? say("provisional") : say(`organization.${about.kind}`)}</span>
      ${about.country ? html`<span>${country(about.country)}</span>` : nothing}
      ${about.parent ? html`<span>${say("identity.parent")} ${organization(about.parent)}</span>` : nothing}
      ${about.website ? html`<a href=${about.website} rel="noopener noreferrer" target="_blank">${new URL(about.website).host}</a>` : nothing}
      ${registers(about)}
    </p>
    <h1 tabindex="-1">${shown}</h1>
    ${others.length ? html`<p class="names">${others.map((name) => html`<span lang=${name.language ?? nothing}>${name.text}</span>`)}</p>` : nothing}
    ${about.provisional ? provisional(about) : nothing}
    ${about.subsidiaries?.length ? html`<p class="family">${say("identity.subsidiaries")} ${about.subsidiaries.map((one) => organization(one))}</p>` : nothing}
    ${about.mentions?.length ? mentions(about.mentions) : nothing}
  </header>`;
}

/** Its official name in the language of the page, where it has one. */
export function nameOf(about) {
  return (about.names ?? []).find((name) => name.type === "official" && name.language?.startsWith(language))?.text ?? about.name;
}

function registers(about) {
  return Object.entries(REGISTERS)
    .filter(([register]) => about.identifiers?.[register])
    .map(([register, address]) => html`<a href=${address(about.identifiers[register])} rel="noopener noreferrer" target="_blank">${say(`register.${register}`)}</a>`);
}

function provisional(about) {
  return html`<p class="hint">${say("provisional.about")}
    ${about.mayBe?.length ? html`${say("provisional.mayBe")} ${about.mayBe.map((id) => html`<a href=${organizationAddress(id)}>${id}</a> `)}` : nothing}</p>`;
}

/** Under which names sources speak of it, and why those are taken for it. */
function mentions(all) {
  return html`<details class="mentions">
    <summary>${say("mentions", all.length)}</summary>
    <table>
      <thead><tr><th scope="col">${say("mentions.name")}</th><th scope="col">${say("mentions.rule")}</th><th scope="col" class="number">${say("mentions.events")}</th></tr></thead>
      <tbody>${all.map((one) => html`<tr><td>${one.mention}</td><td>${say(`rule.${one.rule}`)}</td><td class="number">${number(one.events)}</td></tr>`)}</tbody>
    </table>
  </details>`;
}

function country(code) {
  try {
    return new Intl.DisplayNames(document.documentElement.lang, { type: "region" }).of(code);
  } catch {
    return code;
  }
}
