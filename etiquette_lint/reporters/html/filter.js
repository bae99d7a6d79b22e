"use strict";
/* Shows and hides acts by outcome, and unfolds what is folded for paper. */
(() => {
  const filter = document.getElementById("filter");
  const page = document.getElementById("main");
  const folds = [...document.querySelectorAll("details.fold")];

  if (filter) {
    const boxes = [...filter.querySelectorAll("input")];
    const shown = document.getElementById("shown");
    const counts = new Map(boxes.map((box) => [box.value, 0]));
    for (const act of page.querySelectorAll(".act")) {
      counts.set(act.dataset.outcome, counts.get(act.dataset.outcome) + 1);
    }
    const apply = () => {
      const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
      const all = wanted.size === boxes.length;
      let sum = 0;
      for (const [outcome, count] of counts) {
        page.classList.toggle("without-" + outcome, !wanted.has(outcome));
        sum += wanted.has(outcome) ? count : 0;
      }
      for (const fold of folds) {
        fold.hidden = !fold.dataset.outcomes.split(" ").some((one) => wanted.has(one));
        fold.open = fold.open || (!all && !fold.hidden);
      }
      shown.value = all ? "" : shown.dataset.said.replace("{shown}", sum);
    };
    filter.addEventListener("change", apply);
    filter.hidden = false;
    apply();
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open], .words)")];
    for (const one of closed) one.open = true;
  });
  addEventListener("afterprint", () => {
    for (const one of closed) one.open = false;
    closed = [];
  });
})();
