// Equations as MathML, which browsers draw and screen readers read; without a script they stay TeX.
document.querySelectorAll(".math").forEach((element) =>
  katex.render(element.textContent, element, {
    output: "mathml",
    displayMode: element.classList.contains("equation"),
    throwOnError: false,
  }),
);

// A norm's bars stand close to what they hold; KaTeX leaves them the room of a relation.
document.querySelectorAll("math mo").forEach((operator) => {
  if (operator.textContent === "∥") {
    operator.setAttribute("lspace", "0");
    operator.setAttribute("rspace", "0");
  }
});

// Browsers do not draw KaTeX's mathvariant="double-struck"; the letters have places of their own in Unicode.
const OWN = { C: "ℂ", H: "ℍ", N: "ℕ", P: "ℙ", Q: "ℚ", R: "ℝ", Z: "ℤ" };
document.querySelectorAll('math [mathvariant="double-struck"]').forEach((letter) => {
  letter.textContent = letter.textContent.replace(
    /[A-Z]/g,
    (plain) => OWN[plain] || String.fromCodePoint(0x1d538 + plain.charCodeAt(0) - 65),
  );
});

// Names that the theme leaves out, for those who hear the page.
const name = (selector, attribute, value) =>
  document.querySelectorAll(selector).forEach((element) => element.setAttribute(attribute, value));
name(".sidebar-drawer", "aria-label", "Pages of the course");
name(".toc-drawer", "aria-label", "On this page");
name(".caption[role=heading]", "aria-level", "2");
document.querySelectorAll("details.hide > summary").forEach((summary) => summary.removeAttribute("aria-label"));

// A list's items by the name that its role asks for; the one that docutils gives them is deprecated.
name("[role=doc-biblioentry]", "role", "listitem");

// What scrolls sideways can be reached by key.
document.querySelectorAll(".table-wrapper, pre").forEach((element) => {
  if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
});
