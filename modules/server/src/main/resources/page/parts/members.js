// Who was a member of an alliance on a day, which a slider moves.
import { html, nothing } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { get, organization as pathOf } from "../api.js";
import { activityAddress, organizationAddress } from "../address.js";
import { describe } from "../dates.js";
import { number, say } from "../words.js";
import { organization } from "./people.js";
import { problem } from "./problem.js";

const PAUSE = 120;

export class Members {
  constructor(id, tools) {
    this.id = id;
    this.tools = tools;
  }

  arrived(query) {
    this.query = query;
    if (query.view === "members" && (this.on !== (query.on ?? "") || !this.found)) {
      this.on = query.on ?? "";
      this.read();
    }
  }

  left() {
    clearTimeout(this.moving);
    this.moved = undefined;
  }

  async read() {
    const { on } = this;
    try {
      const [found, counts] = await Promise.all([
        get(pathOf(this.id, "/members"), { on, limit: 5000 }),
        this.counts ?? get(pathOf(this.id, "/activity-counts"), { by: "year" }),
      ]);
      this.counts = counts;
      if (on === this.on) {
        Object.assign(this, { found, error: null, moved: undefined });
      }
    } catch (error) {
      this.error = on === this.on ? error : this.error;
    }
    this.tools.draw();
  }

  template() {
    if (this.error) {
      return problem(this.error, () => this.read());
    }
    if (!this.found) {
      return html`<p class="waiting" role="status">${say("waiting")}</p>`;
    }
    const { items } = this.found;
    const certain = items.filter((one) => one.certain).length;
    return html`
      ${this.slider()}
      <p class="found" role="status">${say("members.found", number(certain), items.length - certain, this.on ? describe(this.on).text : "")}</p>
      ${this.found.left ? html`<p class="hint">${say("members.left", this.found.left)}</p>` : nothing}
      ${items.length ? html`<ul class="members">${items.map((one) => member(one))}</ul>` : html`<p class="nothing">${say("members.none")}</p>`}
    `;
  }

  /** A month a step, from the first year in which anything happened to the end of this one. Behind it stands no month at all: all that is known. */
  slider() {
    const years = this.counts.items.map((item) => Number(item.period));
    if (!years.length) {
      return nothing;
    }
    const now = new Date();
    const first = Math.min(...years);
    const end = 12 * (Math.max(now.getUTCFullYear(), ...years) - first) + 12;
    const [year, month = 12] = this.on.split("-").map(Number);
    const at = this.on ? 12 * (year - first) + month - 1 : end;
    const move = (event) => {
      const index = Number(event.target.value);
      this.moved = index;
      const on = index >= end ? "" : `${String(first + Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
      clearTimeout(this.moving);
      this.moving = setTimeout(() => this.tools.visit(organizationAddress(this.id, { ...this.query, on }), { replace: true }), PAUSE);
    };
    return html`<div class="moment">
      <label class="field"><span>${say("members.on")}</span>
        <input type="range" min="0" max=${end} .value=${live(String(this.moved ?? at))} aria-valuetext=${this.on ? describe(this.on).text : say("members.always")} @input=${move}></label>
      <output>${this.on ? describe(this.on).text : say("members.always")}</output>
    </div>`;
  }
}

function member(one) {
  return html`<li class=${one.certain ? "" : "doubted"}>
    ${organization(one.organization)}
    <span class="since">
      <a href=${activityAddress(one.activity)}>${since(one.since)}</a>
      ${one.level ? html`<span class="level">${one.level}</span>` : nothing}
      ${one.standing ? html`<span class="status">${say(`standing.${one.standing}`)}</span>` : nothing}
      ${one.certain ? nothing : html`<span class="doubt">${say("members.doubt")}</span>`}
    </span>
  </li>`;
}

function since(when) {
  const { text } = describe(when);
  return !when || when === "XXXX" ? say("members.sinceUnknown") : say(/^\[?\.\./.test(when) ? "members.already" : "members.since", text);
}
