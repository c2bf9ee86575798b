// Passkeys work on a secure page whose host has a name. Where they cannot, what needs them stays hidden.
const able = window.PublicKeyCredential && window.isSecureContext && !/^[\d.]+$|:/.test(location.hostname);

for (const part of document.querySelectorAll("[data-passkeys]")) part.hidden = !able;

// allauth's scripts tell of a failure by this event, and nobody but the console otherwise.
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  for (const problem of document.querySelectorAll("[data-passkey-problem]")) problem.hidden = false;
});
