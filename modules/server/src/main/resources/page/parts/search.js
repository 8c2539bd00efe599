// Finds organizations by any of their names, in any language (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
import { html, nothing, render } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { ref } from "lit-html/directives/ref.js";
import { get } from "../api.js";
import { say } from "../words.js";

const PAUSE = 120;
const HITS = 8;

/** One search field. It draws itself, because it changes with each key. */
export class Search {
  /** @param found called with the organization that somebody chose */
  constructor(name, found) {
    this.name = name;
    this.found = found;
    this.attach = (element) => {
      this.element = element;
      this.draw();
    };
    this.close();
  }

  close() {
    this.text = "";
    this.hits = [];
    this.chosen = -1;
    this.isOpen = false;
  }

  template() {
    queueMicrotask(() => this.draw());
    return html`<div class="search" @focusout=${(event) => this.left(event)} ${ref(this.attach)}></div>`;
  }

  inside() {
    const list = `hits-${this.name}`;
    return html`
      <input
        type="search" role="combobox" autocomplete="off" spellcheck="false" aria-label=${say("search")} placeholder=${say("search")}
        aria-expanded=${this.isOpen ? "true" : "false"} aria-controls=${list} aria-autocomplete="list"
        aria-activedescendant=${this.isOpen && this.chosen >= 0 ? `${list}-${this.chosen}` : nothing}
        .value=${live(this.text)} @input=${(event) => this.typed(event.target.value)} @keydown=${(event) => this.pressed(event)}>
      <ul id=${list} role="listbox" aria-label=${say("search.hits")} ?hidden=${!this.isOpen}>
        ${this.hits.map(
          (hit, i) => html`<li role="option" id="${list}-${i}" aria-selected=${i === this.chosen ? "true" : "false"}
            @pointerdown=${(event) => event.preventDefault()} @click=${() => this.take(hit)}>
            <span class="name">${hit.name}</span>
            <span class="other">${this.otherName(hit)}</span>
            <span class="what">${hit.provisional ? say("provisional") : say(`organization.${hit.kind}`)}</span>
          </li>`,
        )}
        ${this.isOpen && !this.hits.length ? html`<li role="option" aria-disabled="true" aria-selected="false">${say("search.none")}</li>` : nothing}
      </ul>
    `;
  }

  draw() {
    if (this.element) {
      render(this.inside(), this.element);
    }
  }

  /** The name by which it was found, where that is not the one that is shown. */
  otherName(hit) {
    const typed = this.text.toLocaleLowerCase();
    return (hit.names ?? []).map((name) => name.text).find((text) => text !== hit.name && text.toLocaleLowerCase().includes(typed)) ?? "";
  }

  typed(text) {
    this.text = text;
    this.chosen = -1;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.find(text.trim()), PAUSE);
    this.isLate = true;
  }

  async find(query) {
    clearTimeout(this.waiting);
    const hits = query ? await get("organizations", { query, limit: HITS }).catch(() => ({ items: [] })) : { items: [] };
    if (query === this.text.trim()) {
      this.isLate = false;
      this.hits = hits.items;
      this.chosen = hits.items.length ? 0 : -1;
      this.isOpen = query !== "" && this.element.contains(document.activeElement);
      this.draw();
    }
  }

  async pressed(event) {
    if (event.isComposing) {
      return;
    }
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps && this.hits.length) {
      event.preventDefault();
      this.chosen = (this.chosen + steps[event.key] + this.hits.length) % this.hits.length;
      this.draw();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (this.isLate) {
        await this.find(this.text.trim());
      }
      if (this.isOpen && this.hits[this.chosen]) {
        this.take(this.hits[this.chosen]);
      }
    } else if (event.key === "Escape") {
      this.close();
      this.draw();
    }
  }

  take(hit) {
    this.close();
    this.draw();
    this.found(hit);
  }

  left(event) {
    if (!event.currentTarget.contains(event.relatedTarget)) {
      this.isOpen = false;
      this.draw();
    }
  }
}
