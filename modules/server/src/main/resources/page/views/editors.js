// For editors: what waits for somebody to judge.
import { html } from "lit-html";
import { Desk } from "../parts/desk.js";
import { say } from "../words.js";

export class EditorsView {
  constructor(tools) {
    this.desk = new Desk(tools);
  }

  get title() {
    return say("editors");
  }

  get isWaiting() {
    return !this.desk.isRead;
  }

  arrived() {
    this.desk.read();
  }

  template() {
    return html`<h1 tabindex="-1">${say("editors")}</h1>${this.desk.template()}`;
  }
}
