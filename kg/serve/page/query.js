// The query page of kg serve: an editor that paints SPARQL, and a table whose names lead to their nodes. No library, no other address than this one.
"use strict";
const prefixes = Object.entries(JSON.parse(document.currentScript.dataset.prefixes)).sort((a, b) => b[1].length - a[1].length);
const byId = (id) => document.getElementById(id);
const editor = byId("query"), painted = byId("painted"), answer = byId("answer"), said = byId("said");
const TOKEN = /(#[^\n]*)|("""[^]*?"""|'''[^]*?'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\s]*>)|([?$]\w+)|\b(select|construct|ask|describe|where|filter|optional|union|minus|graph|bind|values|distinct|reduced|as|order|group|by|having|limit|offset|asc|desc|not|exists|in|prefix|base|from|named|a|count|sum|min|max|avg|sample|group_concat)\b/gi;

function paint() {
  painted.textContent = "";
  let at = 0;
  const text = editor.value;
  for (const match of text.matchAll(TOKEN)) {
    painted.append(text.slice(at, match.index));
    const span = document.createElement("span");
    span.className = match[1] ? "c" : match[2] ? "s" : match[3] ? "v" : "k";
    span.textContent = match[0];
    painted.append(span);
    at = match.index + match[0].length;
  }
  painted.append(text.slice(at) + "\n");
  for (const [id, kind] of [["csv", "text/csv"], ["json", "application/sparql-results+json"]]) byId(id).dataset.kind = kind;
}

function short(iri) {
  const found = prefixes.find(([, start]) => iri.startsWith(start));
  return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri;
}

function cell(value) {
  const td = document.createElement("td");
  if (!value) return td;
  if (value.type === "uri") {
    const link = document.createElement("a");
    link.href = `/node?iri=${encodeURIComponent(value.value)}`;
    link.textContent = short(value.value);
    td.append(link);
  } else td.textContent = value.value;
  return td;
}

function table(found) {
  const out = document.createElement("table"), head = out.createTHead().insertRow();
  for (const name of found.head.vars) {
    const th = document.createElement("th");
    th.textContent = name;
    head.append(th);
  }
  const body = out.createTBody();
  for (const row of found.results.bindings.slice(0, 2000)) {
    const tr = body.insertRow();
    for (const name of found.head.vars) tr.append(cell(row[name]));
  }
  return out;
}

function ask(accept) {
  return fetch("/sparql", { method: "POST", headers: { "Content-Type": "application/sparql-query", Accept: accept }, body: editor.value });
}

async function run() {
  said.textContent = "asking ...";
  answer.textContent = "";
  try {
    const response = await ask("application/sparql-results+json, text/turtle;q=0.9");
    const kind = response.headers.get("Content-Type") || "";
    if (!response.ok) said.textContent = await response.text();
    else if (kind.startsWith("application/sparql-results+json")) {
      const found = await response.json();
      if (found.boolean !== undefined) said.textContent = found.boolean ? "yes" : "no";
      else {
        const count = found.results.bindings.length;
        said.textContent = `${count} row${count === 1 ? "" : "s"}${count > 2000 ? ", the first 2000 are shown" : ""}`;
        answer.append(table(found));
      }
    } else {
      const pre = document.createElement("pre");
      pre.textContent = await response.text();
      said.textContent = "triples";
      answer.append(pre);
    }
  } catch (error) {
    said.textContent = `no answer: ${error.message}`;
  }
}

async function save(event) {
  event.preventDefault();
  const response = await ask(event.target.dataset.kind);
  if (!response.ok) { said.textContent = await response.text(); return; }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await response.blob());
  link.download = `answer.${event.target.id}`;
  link.click();
}

byId("questions").addEventListener("change", (event) => { if (event.target.value) { editor.value = event.target.value; paint(); run(); } });
editor.addEventListener("input", paint);
editor.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); run(); } });
byId("run").addEventListener("click", run);
byId("csv").addEventListener("click", save);
byId("json").addEventListener("click", save);
paint();
