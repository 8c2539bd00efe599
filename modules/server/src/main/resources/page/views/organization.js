// An organization: who it is, what it did, with whom, and who its members are.
import { html, nothing } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import { activity, get, organization, ROOT } from "../api.js";
import { filtersOf, organizationAddress, queryText } from "../address.js";
import { filters, tick } from "../parts/filters.js";
import { identity, nameOf } from "../parts/identity.js";
import { Members } from "../parts/members.js";
import { partners } from "../parts/partners.js";
import { problem } from "../parts/problem.js";
import { strip } from "../parts/strip.js";
import { subscribe } from "../parts/subscribe.js";
import { timeline } from "../parts/timeline.js";
import { number, say } from "../words.js";

const TYPING = 300;
const NO_PARTNERS = { items: [], ties: [], partners: 0 };
const NO_COUNTS = { items: [], vague: {}, activities: 0 };

export class OrganizationView {
  constructor(tools, { id }) {
    this.tools = tools;
    this.id = id;
    this.items = [];
    this.opened = new Map();
    this.partners = NO_PARTNERS;
    this.counts = NO_COUNTS;
    this.typed = {};
    this.kinds = {};
    this.members = new Members(id, tools);
    this.onScreen = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && this.more(), { rootMargin: "800px" });
    this.watch = (end) => {
      this.onScreen.disconnect();
      end && this.onScreen.observe(end);
    };
  }

  get title() {
    return this.about ? nameOf(this.about) : this.id;
  }

  get isWaiting() {
    return Boolean(this.asking);
  }

  left() {
    clearTimeout(this.typing);
    this.typed = {};
    this.members.left();
    this.onScreen.disconnect();
    this.asking?.abort();
  }

  arrived({ query }) {
    const before = this.query;
    this.query = query;
    const changed = JSON.stringify(filtersOf(query)) !== JSON.stringify(filtersOf(before ?? {}));
    if (before && (query.text ?? "") !== (trimmed(this.typed).text ?? query.text ?? "")) {
      this.typed = {};
    }
    if (!before || changed || this.asking?.signal.aborted || this.error) {
      this.read();
    }
    this.members.arrived(query);
  }

  /** Everything that the filters bear on, at once. The strip shows the whole time, so that another period can be chosen. */
  async read() {
    this.asking?.abort();
    const asking = new AbortController();
    this.asking = asking;
    const { signal } = asking;
    const filter = filtersOf(this.query);
    const isBounded = this.query.from || this.query.to;
    const untimed = filtersOf(this.query, ["from", "to", "match", "order"]);
    const ask = (path, query) => get(organization(this.id, path), query, signal);
    const counted = new Map();
    const count = (query) => {
      const name = JSON.stringify(query);
      counted.set(name, counted.get(name) ?? ask("/activity-counts", query));
      return counted.get(name);
    };
    const unordered = filtersOf(this.query, ["order"]);
    try {
      const [about, page, partners, counts, kinds, found, certain] = await Promise.all([
        this.about ?? ask("", {}),
        ask("/timeline", filter),
        ask("/partners", { ...filtersOf(this.query, ["order", "with"]), limit: 40 }),
        count(untimed),
        count(filtersOf(this.query, ["kind", "order"])),
        count(unordered),
        count(isBounded ? { ...unordered, match: "certain" } : unordered),
      ]);
      Object.assign(this, { about, items: page.items, next: page.next, counts, partners, error: null, failedToGoOn: null });
      Object.assign(this, { kinds: summed(kinds), total: found.activities, certain: certain.activities });
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.error = error;
      this.namesakes = error.status === 404 ? await get("organizations", { query: this.id, limit: 5 }).catch(() => null) : null;
    }
    this.asking = null;
    this.tools.draw();
  }

  async more() {
    if (!this.next || this.asking) {
      return;
    }
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const page = await get(organization(this.id, "/timeline"), { ...filtersOf(this.query), cursor: this.next }, signal);
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      this.failedToGoOn = error;
      this.next = null;
    }
    this.asking = null;
    this.tools.draw();
  }

  async open(id) {
    if (this.opened.delete(id)) {
      this.tools.draw();
      return;
    }
    this.opened.set(id, null);
    this.tools.draw();
    const found = await get(activity(id)).catch((error) => ({ summary: error.message }));
    if (this.opened.has(id)) {
      this.opened.set(id, found);
      this.tools.draw();
    }
  }

  /** Changes what is asked for. What is typed is not gone back to letter by letter. */
  change(other, typed = false, slid = false) {
    clearTimeout(this.typing);
    this.typed = other ? { ...this.typed, ...(typed ? other : {}) } : {};
    const query = () => (other ? { ...this.query, ...trimmed(this.typed), ...(typed ? {} : other) } : { view: this.query.view });
    const go = () => this.tools.visit(organizationAddress(this.id, query()), { replace: typed || slid });
    if (typed || slid) {
      this.typing = setTimeout(go, TYPING);
    } else {
      go();
    }
  }

  template() {
    if (this.error) {
      return html`<h1 tabindex="-1">${this.title}</h1>${problem(this.error, () => this.read())}
        ${this.namesakes?.items.length
          ? html`<p>${say("perhaps")}</p><ul>${this.namesakes.items.map((one) => html`<li><a href=${organizationAddress(one.id)}>${one.name}</a></li>`)}</ul>`
          : nothing}`;
    }
    if (!this.about) {
      return html`<h1 tabindex="-1">${this.id}</h1><p class="waiting" role="status">${say("waiting")}</p>`;
    }
    return html`
      ${identity(this.about)}
      <div class="tools">
        <nav class="tabs" aria-label=${say("views")}>${["timeline", "partners", "members"].map((name) => this.tab(name))}</nav>
        ${this.subscriptions()}
      </div>
      ${this.view === "members"
        ? this.members.template()
        : html`${strip(this.counts, this.query, (from = "", to = "", slid = false) => this.change({ from, to }, false, slid))}
            ${filters(filtersOf(this.query, ["from", "to", "match", "order"]), {
              kinds: this.kinds,
              partners: this.partners.items,
              text: this.typed.text ?? this.query.text ?? "",
              hasSubsidiaries: Boolean(this.about.subsidiaries),
              change: (other, typed) => this.change(other, typed),
            })}
            ${this.view === "partners" ? partners(this.about, this.partners, this.query) : this.activities()}`}
    `;
  }

  get view() {
    return this.query.view ?? "timeline";
  }

  tab(name) {
    if (name === "members" && this.about.kind === "company") {
      return nothing;
    }
    const query = { ...this.query, view: name === "timeline" ? "" : name };
    return html`<a href=${organizationAddress(this.id, query)} aria-current=${this.view === name ? "page" : nothing}>${say(`view.${name}`)}</a>`;
  }

  subscriptions() {
    const path = (more) => `${ROOT}/${organization(this.id, more)}`;
    if (this.view === "members") {
      return subscribe({ JSON: `${path("/members")}${queryText({ on: this.query.on })}` }, null);
    }
    if (this.view === "partners") {
      return subscribe({ JSON: `${path("/partners")}${queryText(filtersOf(this.query, ["order", "with"]))}` }, null);
    }
    const base = path("/timeline");
    const query = queryText(filtersOf(this.query));
    const { subsidiaries, order, ...stream } = filtersOf(this.query);
    return subscribe(
      { Atom: `${base}.atom${query}`, iCalendar: `${base}.ics${query}`, "JSON Feed": `${base}.feed.json${query}`, JSON: `${base}${query}`, CSV: `${base}.csv${query}` },
      subsidiaries ? null : { topics: "activities", organization: this.id, ...stream },
    );
  }

  /** Of a period, those that lie in it and those that may. */
  counted() {
    return this.certain < this.total ? say("found.possibly", this.certain, this.total - this.certain) : say("found", number(this.total));
  }

  activities() {
    return html`
      <div class="listed">
        <p class="found" role="status">${this.total ? this.counted() : nothing}</p>
        ${this.query.from || this.query.to ? tick("match", "certain", this.query, (other) => this.change(other)) : nothing}
        ${tick("order", "oldest", this.query, (other) => this.change(other))}
      </div>
      ${this.items.length
        ? timeline(this.items, { opened: this.opened, open: (id) => this.open(id), self: this.id })
        : this.asking ? nothing : html`<p class="nothing">${say("found.none")}</p>`}
      ${this.next
        ? html`<p class="more"><button ${ref(this.watch)} ?disabled=${this.isWaiting} @click=${() => this.more()}>${say("more")}</button></p>`
        : this.failedToGoOn
          ? problem(this.failedToGoOn, () => this.read())
          : this.items.length ? html`<p class="end">${say("end")}</p>` : nothing}
    `;
  }
}

/** What is typed has spaces behind it that the next word follows. */
function trimmed(typed) {
  return typed.text === undefined ? {} : { text: typed.text.trim() };
}

/** How many of each kind, over all periods. */
function summed(counts) {
  const kinds = {};
  for (const one of [...counts.items, counts.vague ?? {}]) {
    for (const [kind, count] of Object.entries(one.kinds ?? {})) {
      kinds[kind] = (kinds[kind] ?? 0) + count;
    }
  }
  return kinds;
}
