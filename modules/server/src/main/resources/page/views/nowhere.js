import { html } from "lit-html";
import { say } from "../words.js";

/** No view has the address. */
export class NowhereView {
  get title() {
    return say("nowhere");
  }

  arrived() {}

  template() {
    return html`<h1 tabindex="-1">${say("nowhere")}</h1><p>${say("nowhere.help")} <a href="/">${say("nowhere.front")}</a></p>`;
  }
}
