// How much happened in each month, as a strip; a period of it is chosen with the pointer or with two sliders.
import { html, nothing, svg } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { describe } from "../dates.js";
import { inOrder } from "../kinds.js";
import { number, say } from "../words.js";

const HEIGHT = 64;
const WIDEST = 24;
const WIDTH = 1000;
const MOST_MONTHS = 12 * 60;

/**
 * Months as they are counted from the first year that has any.
 *
 * @param counts what /activity-counts answers
 */
export class Months {
  constructor(counts) {
    const years = counts.items.map((item) => Number(item.period.slice(0, item.period.length > 4 ? -3 : undefined)));
    this.last = Math.max(...years);
    this.first = Math.max(Math.min(...years), this.last - MOST_MONTHS / 12 + 1);
    this.count = years.length ? 12 * (this.last - this.first + 1) : 0;
  }

  indexOf(period, whole = 0) {
    const [, year, month] = /^(-?\d{4})(?:-(\d\d))?/.exec(period) ?? [];
    return year === undefined ? -1 : 12 * (Number(year) - this.first) + (month ? Number(month) - 1 : whole);
  }

  at(index) {
    return `${String(this.first + Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  }
}

/** @param choose called with `from` and `to`, months both, or with nothing for the whole time */
export function strip(counts, { from, to }, choose) {
  const months = new Months(counts);
  if (!months.count) {
    return nothing;
  }
  const chosen = {
    from: from ? clamp(months.indexOf(from), months) : 0,
    to: to ? clamp(months.indexOf(to, 11), months) : months.count - 1,
  };
  const isChosen = Boolean(from || to);
  return html`
    <figure class="strip" aria-label=${say("strip.label")}>
      <div class="plot" @pointerdown=${(event) => brush(event, months, choose)}>${bars(counts, months, isChosen ? chosen : null)}</div>
      <div class="sliders">
        ${slider("from", chosen, months, choose)} ${slider("to", chosen, months, choose)}
      </div>
      <figcaption>
        <span>${period(from ?? months.at(0), to ?? months.at(months.count - 1))}</span>
        ${isChosen ? html`<button class="plain" @click=${() => choose()}>${say("strip.all")}</button>` : html`<span class="hint">${say("strip.hint")}</span>`}
        ${counts.vague?.activities ? html`<span class="vague">${say("strip.vague", counts.vague.activities)}</span>` : nothing}
      </figcaption>
    </figure>
  `;
}

function clamp(index, months) {
  return Math.min(Math.max(index, 0), months.count - 1);
}

function period(from, to) {
  return from === to ? describe(from).text : `${describe(from).text} – ${describe(to).text}`;
}

/** A month's activities stand on the line, a kind above the other. What is known to a year lies under it, a year wide. */
function bars(counts, months, chosen) {
  const width = WIDTH / months.count;
  const monthly = counts.items.filter((item) => item.period.length > 4 && months.indexOf(item.period) >= 0);
  const yearly = counts.items.filter((item) => item.period.length === 4 && months.indexOf(item.period) >= 0);
  const most = Math.max(1, ...monthly.map((item) => item.activities), ...yearly.map((item) => item.activities / 6));
  const scale = HEIGHT / most;
  return svg`<svg viewBox="0 0 ${WIDTH} ${HEIGHT + 22}" preserveAspectRatio="none" role="img" aria-label=${summary(counts)}>
    ${chosen ? svg`<rect class="chosen" x=${chosen.from * width} y="0" width=${(chosen.to - chosen.from + 1) * width} height=${HEIGHT}/>` : nothing}
    ${yearly.map((item) => {
      const height = Math.max(2, (item.activities / 6) * scale);
      return svg`<rect class="someday" x=${months.indexOf(item.period) * width} y=${HEIGHT - height} width=${12 * width} height=${height}/>`;
    })}
    ${monthly.map((item) => month(item, months.indexOf(item.period) * width, width, scale))}
    <line class="ground" x1="0" x2=${WIDTH} y1=${HEIGHT} y2=${HEIGHT}/>
    ${ticks(months, width)}
  </svg>
  <div class="years" aria-hidden="true">${labels(months)}</div>`;
}

function month(item, x, width, scale) {
  let y = HEIGHT;
  return svg`<g><title>${describe(item.period).text}: ${say("found", number(item.activities))}</title>${inOrder(Object.keys(item.kinds)).map((kind) => {
    const height = Math.max(1.5, item.kinds[kind] * scale);
    y -= height;
    return svg`<rect class="bar kind-${kind}" x=${x + width * 0.1} y=${y} width=${Math.min(Math.max(width * 0.8, 1.2), WIDEST)} height=${height}/>`;
  })}</g>`;
}

function ticks(months, width) {
  return Array.from({ length: months.last - months.first + 1 }, (ignored, year) =>
    svg`<line class="tick" x1=${12 * year * width} x2=${12 * year * width} y1=${HEIGHT} y2=${HEIGHT + 5}/>`);
}

/** Each under its own months, and only so many as there is room for. */
function labels(months) {
  const years = months.last - months.first + 1;
  const step = [1, 2, 5, 10, 20].find((one) => years / one <= 12) ?? 20;
  return Array.from({ length: years }, (ignored, i) => html`<span>${i % step ? nothing : months.first + i}</span>`);
}

function summary(counts) {
  return say("strip.summary", number(counts.activities));
}

function slider(end, chosen, months, choose) {
  const moved = (event) => {
    const index = Number(event.target.value);
    const next = end === "from" ? { from: Math.min(index, chosen.to), to: chosen.to } : { from: chosen.from, to: Math.max(index, chosen.from) };
    choose(months.at(next.from), months.at(next.to), true);
  };
  return html`<input
    type="range" class=${end} min="0" max=${months.count - 1} .value=${live(String(chosen[end]))}
    aria-label=${say(`strip.${end}`)} aria-valuetext=${describe(months.at(chosen[end])).text} @change=${moved}>`;
}

/** From where the pointer goes down to where it comes up. */
function brush(event, months, choose) {
  const plot = event.currentTarget;
  const frame = plot.querySelector("svg");
  const at = (moved) => clamp(Math.floor(((moved.clientX - frame.getBoundingClientRect().left) / frame.clientWidth) * months.count), months);
  const start = at(event);
  const shade = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  shade.setAttribute("class", "chosen");
  shade.setAttribute("y", "0");
  shade.setAttribute("height", String(HEIGHT));
  const draw = (moved) => {
    const [first, last] = [start, at(moved)].sort((one, other) => one - other);
    shade.setAttribute("x", String((first * WIDTH) / months.count));
    shade.setAttribute("width", String(((last - first + 1) * WIDTH) / months.count));
    return [months.at(first), months.at(last)];
  };
  draw(event);
  frame.prepend(shade);
  plot.setPointerCapture(event.pointerId);
  const done = (ended) => {
    plot.removeEventListener("pointermove", draw);
    shade.remove();
    if (ended.type === "pointerup") {
      choose(...draw(ended));
    }
  };
  plot.addEventListener("pointermove", draw);
  plot.addEventListener("pointerup", done, { once: true });
  plot.addEventListener("pointercancel", done, { once: true });
}
