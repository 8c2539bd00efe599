// Before anything is drawn, so that nothing flashes. Without a choice, it is as the machine has it.
(() => {
  const kept = localStorage.getItem("theme");
  if (kept === "light" || kept === "dark") {
    document.documentElement.dataset.theme = kept;
  }
})();
