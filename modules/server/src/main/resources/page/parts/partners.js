// Who works with whom: a graph of an organization's partners, and the same as a table.
import { html, nothing, svg } from "lit-html";
import { filtersOf, organizationAddress } from "../address.js";
import { describe } from "../dates.js";
import { number, say } from "../words.js";
import { organization } from "./people.js";

const MOST_DRAWN = 28;
const LARGEST = 14;
const ROW = 33;
const LONGEST_NAME = { 1: 34, 2: 38 };
const isNarrow = matchMedia("(max-width: 48rem)");

export function partners(about, found, query) {
  if (!found.items.length) {
    return html`<p class="nothing">${say("partners.none")}</p>`;
  }
  const period = filtersOf(query, ["with", "order"]);
  return html`
    <figure class="graph">
      ${graph(about, found, (id) => organizationAddress(id, { from: period.from, to: period.to, view: "partners" }))}
      <figcaption>${say("partners.caption", number(Math.min(found.items.length, MOST_DRAWN)), number(found.partners))}</figcaption>
    </figure>
    <table class="partners">
      <thead><tr>
        <th scope="col">${say("partners.with")}</th><th scope="col" class="number">${say("partners.activities")}</th>
        <th scope="col">${say("partners.first")}</th><th scope="col">${say("partners.last")}</th>
      </tr></thead>
      <tbody>${found.items.map((one) => row(about, one, period))}</tbody>
    </table>
  `;
}

function row(about, one, period) {
  return html`<tr>
    <td>${organization(one.organization)}</td>
    <td class="number"><a href=${organizationAddress(about.id, { ...period, with: one.organization.id })}>${number(one.activities)}</a></td>
    <td>${one.first ? describe(one.first).text : nothing}</td>
    <td>${one.last ? describe(one.last).text : nothing}</td>
  </tr>`;
}

function graph(about, found, address) {
  const { centre, nodes, ties, width, height } = placed(about, found);
  return svg`<svg viewBox="0 0 ${width} ${height}" role="group" aria-label=${say("partners.label", about.name)}>
    <g aria-hidden="true">
      ${ties.map(([one, other, count]) => svg`<path class="tie" d="M${one.x} ${one.y} Q${centre.x} ${centre.y} ${other.x} ${other.y}" stroke-width=${thickness(count)}/>`)}
      ${nodes.map((node) => svg`<line class="spoke" x1=${centre.x} y1=${centre.y} x2=${node.x} y2=${node.y} stroke-width=${thickness(node.activities)}/>`)}
      <circle class="centre" cx=${centre.x} cy=${centre.y} r="9"/>
    </g>
    ${nodes.map((node) => point(node, address))}
  </svg>`;
}

function thickness(count) {
  return (0.5 + Math.sqrt(count) * 0.6).toFixed(2);
}

function point(node, address) {
  const outward = node.isLeft ? -1 : 1;
  const name = node.name.length > node.most ? `${node.name.slice(0, node.most - 1)}…` : node.name;
  return svg`<a class="partner" href=${address(node.id)} aria-label=${say("partners.one", node.name, node.activities)}>
    <title>${say("partners.one", node.name, node.activities)}</title>
    <circle cx=${node.x} cy=${node.y} r=${node.radius}/>
    <text class=${node.isLeft ? "left" : "right"} x=${node.x + outward * (LARGEST + 7)} y=${node.y + 4.5}>${name}</text>
  </a>`;
}

/** On a bow to either side of the organization, the closest partners at the top; on a narrow screen on one side. */
function placed(about, found) {
  const drawn = found.items.slice(0, MOST_DRAWN);
  const sides = isNarrow.matches ? 1 : 2;
  const rows = Math.ceil(drawn.length / sides);
  const width = sides === 1 ? 400 : 1060;
  const height = rows * ROW + 2 * LARGEST;
  const centre = { x: sides === 1 ? 14 : width / 2, y: height / 2 };
  const most = drawn[0].activities;
  const nodes = drawn.map((one, i) => {
    const row = Math.floor(i / sides);
    const isLeft = sides === 2 && i % 2 === 0;
    const bend = Math.sqrt(1 - (0.8 * ((2 * row + 1) / rows - 1)) ** 2);
    return {
      ...one.organization,
      activities: one.activities,
      isLeft,
      most: LONGEST_NAME[sides],
      radius: 3 + (LARGEST - 3) * Math.sqrt(one.activities / most),
      x: Math.round(centre.x + (isLeft ? -1 : 1) * (sides === 1 ? 100 : 190) * bend),
      y: LARGEST + (row + 0.5) * ROW,
    };
  });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ties = (found.ties ?? [])
    .map(({ between: [one, other], activities }) => [byId.get(one), byId.get(other), activities])
    .filter(([one, other]) => one && other);
  return { centre, nodes, ties, width, height };
}
