"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  const input = document.getElementById("search");
  const list = document.getElementById("results");

  // A browser may refuse to keep the theme, for example for a page of the file system.
  const stored = (value) => {
    try {
      if (value) localStorage.setItem("theme", value);
      return localStorage.getItem("theme");
    } catch { return value; }
  };
  if (stored()) root.dataset.theme = stored();
  if (matchMedia("(max-width: 50rem)").matches) document.getElementById("menu").open = false;

  const reveal = (element) => {
    for (let box = element; box; box = box.parentElement) {
      if (box.tagName === "DETAILS") box.open = true;
    }
    settle(element, 20);
  };
  // Articles get their real height when they come into view, which moves what is below them.
  const settle = (element, attempts) => {
    const before = element.getBoundingClientRect().top;
    element.scrollIntoView();
    const hasMoved = Math.abs(element.getBoundingClientRect().top - before) > 1;
    if (attempts && (hasMoved || attempts > 18)) requestAnimationFrame(() => settle(element, attempts - 1));
  };
  // A link that was cut in the middle of an escape leads nowhere.
  const readHash = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch { return ""; }
  };
  const follow = () => {
    const target = document.getElementById(readHash());
    if (target) reveal(target);
  };
  addEventListener("hashchange", follow);
  follow();

  // A schema stands on the page once; it is copied to where a reader opens it.
  const offer = (holder) => {
    if (holder.dataset.offered) return;
    holder.dataset.offered = "yes";
    for (const link of [...holder.querySelectorAll("dd > a, li > a, .b > a")].reverse()) {
      const owner = link.parentElement;
      const box = document.createElement("details");
      const summary = document.createElement("summary");
      box.dataset.of = link.hash.slice(1);
      summary.textContent = link.textContent;
      box.append(summary);
      owner.insertBefore(box, owner.querySelector(":scope > details, :scope > dl, :scope > .f"));
    }
  };
  const addButtons = (article) => {
    if (article.querySelector(".c button")) return;
    for (const code of article.querySelectorAll(".c pre")) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.do = "copy";
      button.textContent = "Copy";
      code.previousElementSibling.append(button);
    }
  };
  const articles = [...document.querySelectorAll("article")];
  const watch = new IntersectionObserver((seen) => {
    for (const each of seen.filter((one) => one.isIntersecting)) {
      watch.unobserve(each.target);
      offer(each.target);
      // The tabulator leads to the articles beside this one before they are in view.
      const place = articles.indexOf(each.target);
      articles.slice(Math.max(place - 1, 0), place + 2).forEach(addButtons);
    }
  }, { rootMargin: "50%" });
  for (const each of articles) watch.observe(each);
  document.addEventListener("toggle", (event) => {
    const box = event.target;
    if (!box.open || !box.dataset.of || box.children.length > 1) return;
    const target = document.getElementById(box.dataset.of);
    const held = target.closest("dl") ?? target.parentElement.querySelector(".b");
    const copy = held.cloneNode(true);
    for (const each of copy.querySelectorAll("[id]")) each.removeAttribute("id");
    for (const each of copy.querySelectorAll("[data-of]")) each.remove();
    offer(copy);
    box.append(copy);
  }, true);

  // Thousands of elements are opened in steps, so that the page goes on to respond.
  const openAll = (isOpen) => {
    const boxes = [...document.querySelectorAll("main details:not([data-of])")];
    if (!isOpen) boxes.push(...document.querySelectorAll("main [data-of][open]"));
    const step = () => {
      const start = performance.now();
      while (boxes.length && performance.now() - start < 12) boxes.shift().open = isOpen;
      if (boxes.length) requestAnimationFrame(step);
    };
    step();
  };
  const copy = async (button) => {
    const label = button.parentElement;
    const name = label.firstChild.textContent;
    const setup = [...document.querySelectorAll(".setup p")].find((each) => each.textContent === name);
    const before = setup ? `${setup.nextElementSibling.textContent}\n` : "";
    await navigator.clipboard.writeText(before + label.nextElementSibling.textContent);
    button.textContent = "Copied";
    setTimeout(() => { button.textContent = "Copy"; }, 1500);
  };
  const turn = () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    stored(root.dataset.theme);
  };
  document.addEventListener("click", (event) => {
    const action = event.target.dataset.do;
    if (action === "expand") openAll(true);
    if (action === "collapse") openAll(false);
    if (action === "theme") turn();
    if (action === "copy") copy(event.target);
    const named = event.target.closest("main h3[id], main h4[id], main dt[id]");
    if (named) location.hash = named.id;
    if (!event.target.closest(".tools")) show([]);
  });

  let index;
  const readIndex = () => index ??= [...document.querySelectorAll("main h3[id], main dt[id]")].map((each) => {
    const name = each.textContent;
    const path = each.tagName === "H3"
      ? each.parentElement.querySelector(".p")?.textContent ?? "schema"
      : each.closest("article")?.querySelector("h3")?.textContent ?? "";
    return { id: each.id, name, path: path.trim(), text: `${name} ${path} ${each.id}`.toLowerCase() };
  });
  const rank = (found, words) => {
    const name = found.name.toLowerCase();
    return name === words[0] ? 0 : name.startsWith(words[0]) ? 1 : name.includes(words[0]) ? 2 : 3;
  };
  const find = (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    const found = readIndex().filter((each) => words.every((word) => each.text.includes(word)));
    return found.sort((a, b) => rank(a, words) - rank(b, words)).slice(0, 30);
  };
  let chosen = 0;
  const choose = (number) => {
    const options = list.children;
    if (!options.length) return;
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = (number + options.length) % options.length;
    options[chosen].setAttribute("aria-selected", "true");
    options[chosen].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[chosen].id);
  };
  const show = (found) => {
    list.replaceChildren(...found.map((each, number) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      const place = document.createElement("small");
      item.setAttribute("role", "option");
      item.id = `results.${number}`;
      link.href = `#${each.id}`;
      link.tabIndex = -1;
      link.textContent = `${each.name} `;
      place.textContent = each.path;
      link.append(place);
      item.append(link);
      return item;
    }));
    list.hidden = !found.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    input.removeAttribute("aria-activedescendant");
    chosen = 0;
    choose(0);
  };
  const leave = () => { show([]); input.blur(); };
  input.addEventListener("input", () => show(find(input.value)));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") choose(chosen + 1);
    else if (event.key === "ArrowUp") choose(chosen - 1);
    else if (event.key === "Escape") leave();
    else if (event.key === "Enter") {
      const link = list.children[chosen]?.querySelector("a");
      if (!link) return;
      location.hash = link.hash;
      follow();
      leave();
    } else return;
    event.preventDefault();
  });
  list.addEventListener("click", () => leave());
  addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
      event.preventDefault();
      input.focus();
    }
  });
})();
