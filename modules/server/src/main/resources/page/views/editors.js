// What editors look through: names that nobody claims or that two do, what may be one, and plans that nobody confirmed.
import { html, nothing } from "lit-html";
import { get } from "../api.js";
import { problem, tokenForm } from "../parts/problem.js";
import { Desk } from "../parts/desk.js";
import { say } from "../words.js";

/** A view in the making stands on the desk. */
export class EditorsView {
  constructor(tools) {
    this.tools = tools;
    this.desk = new Desk(tools);
  }

  get title() {
    return say("editors");
  }

  arrived() {
    this.desk.read();
  }

  template() {
    return html`<h1 tabindex="-1">${say("editors")}</h1>${this.desk.template()}`;
  }
}
