"use strict";
(() => {
  const view = document.getElementById("view");
  const controls = document.getElementById("controls");
  const status = document.getElementById("status");
  const views = new Map();
  for (const template of document.querySelectorAll("template[data-base]")) {
    views.set(template.dataset.base, template.content);
  }
  const own = document.createElement("template");
  own.content.append(...view.cloneNode(true).childNodes);
  views.set(view.dataset.base, own.content);

  const has = (item, mark) => mark === "all" || item.dataset.marks.split(" ").includes(mark);

  const filter = () => {
    const wanted = controls.elements.show.value;
    for (const item of view.querySelectorAll("[data-marks]")) item.hidden = !has(item, wanted);
    const claims = [...view.querySelectorAll(".claim")];
    for (const input of controls.elements.show) {
      const count = claims.filter((claim) => has(claim, input.value)).length;
      input.parentElement.querySelector(".count").textContent = count;
    }
    const shown = claims.filter((claim) => !claim.hidden).length;
    status.textContent = `${shown} of ${claims.length} claims`;
  };

  const readAgainst = () => {
    const claims = [...view.querySelectorAll(".claim:not([hidden])")];
    const reading = window.scrollY > 0 && claims.find((claim) => claim.getBoundingClientRect().bottom > 0);
    view.dataset.base = controls.elements.base.value;
    view.replaceChildren(views.get(view.dataset.base).cloneNode(true));
    filter();
    if (reading) document.getElementById(reading.id).scrollIntoView();
  };

  controls.addEventListener("change", (event) => {
    if (event.target.name === "base") readAgainst();
    else filter();
  });
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.reset();
  controls.hidden = false;
  filter();
})();
