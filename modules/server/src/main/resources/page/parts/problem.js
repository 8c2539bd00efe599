// What went wrong, and what can be done.
import { html, nothing } from "lit-html";
import { token } from "../api.js";
import { say } from "../words.js";

/** @param again tries once more; with a token where the feed asks for one */
export function problem(error, again) {
  const asksWho = error.status === 401 || error.status === 403;
  return html`<div class="problem" role="alert">
    <h2>${error.document?.title ?? say("problem")}</h2>
    <p>${error.message}</p>
    ${error.document?.help ? html`<p class="help">${error.document.help}</p>` : nothing}
    ${asksWho ? tokenForm(again) : html`<button class="plain" @click=${again}>${say("again")}</button>`}
  </div>`;
}

export function tokenForm(done) {
  const submit = (event) => {
    event.preventDefault();
    token.set(event.target.elements.token.value.trim());
    event.target.reset();
    done();
  };
  return html`<form class="token" @submit=${submit}>
    <label class="field"><span>${say("token")}</span><input name="token" type="password" autocomplete="off" required></label>
    <button>${say("token.use")}</button>
    <p class="hint">${say("token.hint")}</p>
  </form>`;
}
