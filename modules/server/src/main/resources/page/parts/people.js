// Who took part, and as what.
import { html, nothing } from "lit-html";
import { organizationAddress } from "../address.js";
import { say } from "../words.js";

const AT_ONCE = 8;

/**
 * By role. The organization whose page this is stands there as plain text.
 *
 * @param address where all of them are; without it, all are shown here
 */
export function people(participants, self = "", address = "") {
  const shown = address ? participants.slice(0, AT_ONCE) : participants;
  const more = participants.length - shown.length;
  return html`<dl class="people">
    ${byRole(shown).map(
      ([role, seats]) => html`<div>
        <dt>${say(`role.${role}`)}</dt>
        ${seats.map((seat) => html`<dd>${organization(seat.organization, self)}${person(seat.person)}</dd>`)}
      </div>`,
    )}
    ${more > 0 ? html`<div><dt><a href=${address}>${say("people.more", more)}</a></dt></div>` : nothing}
  </dl>`;
}

export function organization(one, self = "") {
  return one.id === self
    ? html`<span class="self">${one.name}</span>`
    : html`<a class=${one.id.startsWith("~") ? "provisional" : nothing} href=${organizationAddress(one.id)}>${one.name}</a>`;
}

function person(one) {
  return one ? html` <span class="person">${one.name}${one.position ? `, ${one.position}` : ""}</span>` : nothing;
}

function byRole(participants) {
  const roles = new Map();
  for (const seat of participants) {
    roles.set(seat.role, [...(roles.get(seat.role) ?? []), seat]);
  }
  return [...roles];
}
