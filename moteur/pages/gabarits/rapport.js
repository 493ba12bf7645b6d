(() => {
  const outils = document.getElementById("outils");
  const fiches = [...document.querySelectorAll("[data-fiche]")];
  const sections = [...document.querySelectorAll("[data-section]")].reverse();
  const sommaire = document.querySelector("[data-sommaire]");
  const enonces = document.querySelectorAll("[data-enonce]");
  const compte = document.getElementById("compte");
  const choix = [...outils.querySelectorAll("select")];
  const simple = (t) => t.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[’ʼ]/g, "'").replace(/\s+/g, " ").toLowerCase();
  const ecrit = (n) => n.toLocaleString("fr");
  const dire = (n) => {
    compte.textContent = n === fiches.length ? `${ecrit(n)} fiches.` : `${ecrit(n)} sur ${ecrit(fiches.length)} fiches.`;
  };
  let textes;
  const filtrer = () => {
    textes ??= fiches.map((f) => simple(f.textContent));
    const mots = simple(outils.elements.texte.value).split(" ").filter(Boolean);
    let montrees = 0;
    fiches.forEach((f, i) => {
      const garde = choix.every((c) => !c.value || f.dataset[c.name] === c.value) && mots.every((m) => textes[i].includes(m));
      f.hidden = !garde;
      montrees += garde;
    });
    for (const s of sections) s.hidden = !s.querySelector("[data-fiche]:not([hidden])");
    sommaire.hidden = montrees !== fiches.length;
    const cites = new Set(fiches.flatMap((f) => (f.hidden ? [] : [...f.querySelectorAll("a[href^='#']")].map((a) => a.hash.slice(1)))));
    for (const e of enonces) e.hidden = montrees !== fiches.length && !cites.has(e.id);
    dire(montrees);
  };
  const deplier = (ouvert) => {
    for (const f of fiches) {
      if (f.hidden) continue;
      if (f.tagName === "DETAILS") f.open = ouvert;
      for (const d of f.querySelectorAll("details")) d.open = ouvert;
    }
  };
  const viser = () => {
    const cible = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!cible) return;
    if (cible.closest("[hidden]")) { outils.reset(); filtrer(); }
    for (let d = cible.closest("details"); d; d = d.parentElement.closest("details")) d.open = true;
    cible.scrollIntoView();
  };
  let attente;
  outils.hidden = false;
  outils.addEventListener("submit", (e) => e.preventDefault());
  outils.addEventListener("input", () => { clearTimeout(attente); attente = setTimeout(filtrer, 120); });
  outils.addEventListener("reset", () => setTimeout(filtrer));
  document.getElementById("deplier").addEventListener("click", () => deplier(true));
  document.getElementById("replier").addEventListener("click", () => deplier(false));
  addEventListener("hashchange", viser);
  dire(fiches.length);
  viser();
})();
