// Passkeys: asks the server what to sign, lets the browser sign it, and sends the answer with the form that the button stands in.
"use strict";
for (const place of document.querySelectorAll("[data-passkey]")) {
  const form = place.closest("form");
  const failed = place.querySelector(".passkey__failed");
  if (!window.PublicKeyCredential || !PublicKeyCredential.parseRequestOptionsFromJSON) {
    continue;
  }
  place.hidden = false;
  place.querySelector("button").addEventListener("click", async () => {
    failed.hidden = true;
    try {
      const token = form.querySelector("[name=__RequestVerificationToken]").value;
      const asked = await fetch(place.dataset.address, { method: "POST", headers: { RequestVerificationToken: token } });
      if (!asked.ok) {
        throw new Error(asked.statusText);
      }
      const options = await asked.json();
      const credential = place.dataset.passkey === "get"
        ? await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
        : await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
      form.querySelector("[name=credential]").value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch {
      failed.hidden = false;
    }
  });
}
