// Find an entity by name or alias.
function search() {
  const box = $("search"), hits = $("hits");
  let found = [], on = 0;
  const end = () => { hits.hidden = true; box.setAttribute("aria-expanded", "false"); box.removeAttribute("aria-activedescendant"); };
  const pick = i => {
    end();
    box.value = nodes[i].label;
    reveal(i);
    show();
    net.focus(i, {scale: Math.max(1, net.getScale()), animation: false});
    choose("n" + i);
  };
  const paint = () => {
    hits.hidden = !found.length;
    box.setAttribute("aria-expanded", String(!hits.hidden));
    hits.replaceChildren(...found.map((i, n) => {
      const row = make("li");
      row.id = "hit" + n;
      row.setAttribute("role", "option");
      row.setAttribute("aria-selected", String(n === on));
      row.append(words("span", middle(nodes[i].label, 34)), make("small", spaced(nodes[i].kind)));
      row.onmousedown = e => { e.preventDefault(); pick(i); };
      return row;
    }));
    if (found.length) box.setAttribute("aria-activedescendant", "hit" + on);
  };
  box.oninput = () => {
    const q = box.value.trim().toLowerCase(), starts = [], holds = [];
    for (let i = 0; q && i < count && starts.length < 12; i++) {
      const names = [nodes[i].label, ...nodes[i].aliases].map(name => name.toLowerCase());
      if (names.some(name => name.startsWith(q))) starts.push(i); else if (holds.length < 12 && names.some(name => name.includes(q))) holds.push(i);
    }
    found = [...starts, ...holds].slice(0, 12);
    on = 0;
    paint();
  };
  box.onkeydown = e => {
    if (e.key === "ArrowDown") on = Math.min(on + 1, found.length - 1);
    else if (e.key === "ArrowUp") on = Math.max(0, on - 1);
    else if (e.key === "Enter" && found.length) { pick(found[on]); return; } else return;
    e.preventDefault();
    paint();
  };
  box.onblur = end;
}
