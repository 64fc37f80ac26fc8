// Makes the page easier to use. Every fact is there without it.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  /* A link to a cell opens it. */
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.tagName === "DETAILS") {
      target.hidden = false;
      target.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener("hashchange", reveal);

  /* Light, dark, or as the system has it. */
  const themes = ["system", "light", "dark"];
  const theme = make("button", { type: "button", className: "tool" });
  const paint = (name) => {
    theme.value = name;
    theme.textContent = "Theme: " + name;
    if (name === "system") {
      delete document.documentElement.dataset.theme;
    } else {
      document.documentElement.dataset.theme = name;
    }
    dispatchEvent(new Event("themechange"));
  };
  theme.addEventListener("click", () => paint(themes[(themes.indexOf(theme.value) + 1) % themes.length]));

  /* Which cells are shown, and in which order. */
  const cells = all("details.cell");
  const markOf = new Map(cells.map((cell) => [cell, cell.querySelector(".mark").textContent.trim()]));
  const list = document.getElementById("cell-list");
  const words = make("input", { type: "search", id: "filter-text", placeholder: "v1, S4, 42703 …" });
  const marks = make("select", { id: "filter-mark" });
  marks.append(make("option", { value: "", textContent: "all" }));
  [...new Set(markOf.values())].forEach((mark) =>
    marks.append(make("option", { value: mark, textContent: mark })));
  const order = make("select", { id: "order" });
  [["plan", "as planned"], ["slow", "slowest first"], ["bad", "worst first"]].forEach(([value, text]) =>
    order.append(make("option", { value, textContent: text })));
  const count = make("output", { className: "hint" });
  const badness = ["BROKEN", "not run", "fails", "accepted", "gone", "works"];
  const orders = {
    plan: () => 0,
    slow: (one, other) => other.dataset.millis - one.dataset.millis,
    bad: (one, other) => badness.indexOf(markOf.get(one)) - badness.indexOf(markOf.get(other)),
  };
  const show = () => {
    const wanted = words.value.trim().toLowerCase();
    cells.forEach((cell) => {
      cell.hidden = (marks.value !== "" && markOf.get(cell) !== marks.value)
        || !cell.textContent.toLowerCase().includes(wanted);
    });
    [...cells].sort(orders[order.value]).forEach((cell) => list.append(cell));
    count.textContent = cells.filter((cell) => !cell.hidden).length + " of " + cells.length;
  };
  [words, marks, order].forEach((input) => input.addEventListener("input", show));
  const labelled = (text, input) => make("label", { htmlFor: input.id }, text + " ", input);

  /* What reruns a cell. */
  const copy = async (button, text) => {
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(button.previousElementSibling);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  };
  all("code.copy").forEach((code) => {
    const button = make("button", { type: "button", className: "tool", textContent: "Copy" });
    button.setAttribute("aria-label", "Copy " + code.textContent);
    button.addEventListener("click", () => copy(button, code.textContent));
    code.after(" ", button);
  });

  /* How long callers waited, with the time of the migration shaded. */
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const shade = {
    id: "shade",
    beforeDatasetsDraw(chart, _, options) {
      const { ctx, chartArea, scales } = chart;
      const from = scales.x.getPixelForValue(options.from);
      const to = scales.x.getPixelForValue(options.to);
      ctx.save();
      ctx.fillStyle = colour("--warn-back");
      ctx.fillRect(from, chartArea.top, Math.max(2, to - from), chartArea.bottom - chartArea.top);
      ctx.restore();
    },
  };
  const draw = (canvas) => {
    const traffic = JSON.parse(canvas.dataset.traffic);
    const points = (value) => traffic.timeline.map((at) => ({ x: at.begin / 1000, y: value(at) }));
    const grid = { color: colour("--line") };
    const ticks = { color: colour("--soft") };
    const title = (text) => ({ display: true, text, color: colour("--soft") });
    return new Chart(canvas, {
      type: "line",
      data: {
        datasets: [
          { label: "slowest operation, ms", data: points((at) => at.max), borderColor: colour("--link"),
            backgroundColor: colour("--link"), pointRadius: 0, borderWidth: 2, stepped: true },
          { label: "errors", data: points((at) => at.errors || null), borderColor: colour("--bad"),
            backgroundColor: colour("--bad"), showLine: false, pointRadius: 4, pointStyle: "crossRot", borderWidth: 2 },
        ],
      },
      options: {
        animation: false, maintainAspectRatio: false,
        scales: {
          x: { type: "linear", grid, ticks, title: title("seconds since the first operation") },
          y: { type: "linear", beginAtZero: true, grid, ticks, title: title("milliseconds") },
        },
        plugins: {
          legend: { labels: { color: colour("--ink") } },
          shade: { from: traffic.from / 1000, to: traffic.to / 1000 },
        },
      },
      plugins: [shade],
    });
  };
  let charts = [];
  const drawAll = () => {
    charts.forEach((chart) => chart.destroy());
    charts = typeof Chart === "undefined" ? [] : all("canvas[data-traffic]").map(draw);
  };
  addEventListener("themechange", drawAll);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
  all("details.cell").forEach((cell) => cell.addEventListener("toggle", () => {
    charts.forEach((chart) => chart.resize());
  }));

  document.querySelector(".verdict .inner").append(theme);
  if (cells.length > 1) {
    list.before(make("p", { className: "tools" },
      labelled("Show", marks), labelled("with", words), labelled("order", order), count));
    show();
  }
  paint("system");
  reveal();
})();
